package org.gezinspod.pod;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;

/**
 * What somebody asks to give.
 *
 * @param recipient the WebID of a professional in the register
 * @param openings what to open, and how far
 * @param purpose a concept of the scheme doel
 * @param about the members whom it is about; empty for every member
 * @param from when it begins; empty for now
 * @param until when it ends
 */
public record GrantRequest(
    IRI recipient,
    List<Grant.Opening> openings,
    IRI purpose,
    List<IRI> about,
    Optional<Instant> from,
    Instant until) {
  public GrantRequest {
    openings = List.copyOf(openings);
    about = List.copyOf(about);
  }
}
