package org.gezinspod.client;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.LDP;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** A resource that a container lists: only what the caller may know of is listed. */
public final class Member {
  private final URI url;
  private final Set<IRI> types;
  private final Optional<OffsetDateTime> modified;

  private Member(URI url, Set<IRI> types, Optional<OffsetDateTime> modified) {
    this.url = url;
    this.types = Set.copyOf(types);
    this.modified = modified;
  }

  static Member of(IRI member, Model listing) {
    Set<IRI> types = new HashSet<>();
    for (Value type : listing.filter(member, RDF.TYPE, null).objects()) {
      if (type instanceof IRI iri) {
        types.add(iri);
      }
    }
    Optional<OffsetDateTime> modified =
        listing.filter(member, DCTERMS.MODIFIED, null).objects().stream()
            .findFirst()
            .flatMap(Member::moment);
    return new Member(URI.create(member.stringValue()), types, modified);
  }

  // A listing that is odd in a detail still lists.
  private static Optional<OffsetDateTime> moment(Value value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.stringValue()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Where it stands. */
  public URI url() {
    return url;
  }

  /** What the listing says that it is. */
  public Set<IRI> types() {
    return types;
  }

  /** Whether it is a container itself. */
  public boolean isContainer() {
    return types.contains(LDP.CONTAINER)
        || types.contains(LDP.BASIC_CONTAINER)
        || url.toString().endsWith("/");
  }

  /** When it changed last, if the listing tells. */
  public Optional<OffsetDateTime> modified() {
    return modified;
  }

  @Override
  public String toString() {
    return isContainer() ? "Member[container]" : "Member";
  }
}
