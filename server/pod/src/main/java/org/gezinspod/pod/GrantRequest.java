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
 * @param number a token that the asker made, 16 to 64 letters, digits and '-': the same person's
 *     request under the same number gives one grant, however often it arrives
 */
public record GrantRequest(
    IRI recipient,
    List<Grant.Opening> openings,
    IRI purpose,
    List<IRI> about,
    Optional<Instant> from,
    Instant until,
    Optional<String> number) {

  public GrantRequest {
    openings = List.copyOf(openings);
    about = List.copyOf(about);
    if (number.filter(text -> !text.matches("[A-Za-z0-9-]{16,64}")).isPresent()) {
      throw new IllegalArgumentException("a request's number is 16 to 64 letters, digits and '-'");
    }
  }

  /** A request that gives a new grant each time it is made. */
  public GrantRequest(
      IRI recipient,
      List<Grant.Opening> openings,
      IRI purpose,
      List<IRI> about,
      Optional<Instant> from,
      Instant until) {
    this(recipient, openings, purpose, about, from, until, Optional.empty());
  }

  /** The same request under a number. */
  public GrantRequest numbered(String token) {
    return new GrantRequest(recipient, openings, purpose, about, from, until, Optional.of(token));
  }
}
