package org.gezinspod.pod.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.name.ResourcePath;

/**
 * Access that somebody with the right to do so gave to somebody else: to whom, what, which modes,
 * for which purpose, on which ground, until when ({@code jzv:Toegang}; vocabulary §5.3). A grant
 * always ends. It opens the door from the next request after it was committed; revoking is one row,
 * and the next decision misses it.
 *
 * @param id a meaningless token, unique in the pod
 * @param recipient the chain person, role, organisation
 * @param openings what is opened, and how far
 * @param purpose a concept of the scheme doel
 * @param ground a concept of the scheme grondslag
 * @param legalFrame a concept of the scheme wettelijk-kader; required where the ground is no
 *     consent
 * @param about the persons whom the opened information is about
 * @param from the first moment it opens
 * @param until the first moment it no longer opens
 * @param givenBy the WebID of the person who gave it
 * @param capacity in which the giver acted: a concept of the scheme hoedanigheid
 * @param givenAt when
 * @param ending how it ended before its time, if it did
 */
public record Grant(
    String id,
    Recipient recipient,
    List<Opening> openings,
    IRI purpose,
    IRI ground,
    Optional<IRI> legalFrame,
    List<IRI> about,
    Instant from,
    Instant until,
    IRI givenBy,
    IRI capacity,
    Instant givenAt,
    Optional<Ending> ending) {

  public Grant {
    openings = List.copyOf(openings);
    about = List.copyOf(about);
    if (openings.isEmpty()) {
      throw new IllegalArgumentException("a grant opens something");
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a grant ends after it begins");
    }
  }

  /**
   * Who receives access.
   *
   * @param agent the professional's WebID
   * @param name as the family reads it
   * @param role the function at the organisation, as the family reads it
   * @param organisation the organisation's name, as the family reads it
   * @param organisationId its identifier (OIN), where known
   */
  public record Recipient(
      IRI agent, String name, String role, String organisation, Optional<String> organisationId) {}

  /**
   * A part of the pod that a grant opens.
   *
   * @param path a document, or a container with everything below it
   * @param modes Read, Append, Write; never Control, which no grant can give
   */
  public record Opening(ResourcePath path, Set<Mode> modes) {
    public Opening {
      modes = Set.copyOf(modes);
      if (modes.isEmpty() || modes.contains(Mode.CONTROL)) {
        throw new IllegalArgumentException("a grant gives Read, Append or Write, never Control");
      }
      if (path.isAcl()) {
        throw new IllegalArgumentException("a grant never opens an ACL");
      }
    }
  }

  /** When and by whom it was stopped before its time. */
  public record Ending(Instant at, IRI by) {}

  /** Where a grant stands at a moment. */
  public enum Status {
    NOT_YET,
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  public Status statusAt(Instant now) {
    if (ending.isPresent()) {
      return Status.REVOKED;
    }
    if (now.isBefore(from)) {
      return Status.NOT_YET;
    }
    return now.isBefore(until) ? Status.ACTIVE : Status.EXPIRED;
  }

  /** The modes that this grant opens on a path, whatever the time. */
  public Set<Mode> modesOn(ResourcePath path) {
    EnumSet<Mode> modes = EnumSet.noneOf(Mode.class);
    if (path.isAcl()) {
      return modes;
    }
    for (Opening opening : openings) {
      if (path.isWithin(opening.path())) {
        modes.addAll(opening.modes());
      }
    }
    return modes;
  }

  public Grant endedBy(Ending how) {
    return new Grant(
        id,
        recipient,
        openings,
        purpose,
        ground,
        legalFrame,
        about,
        from,
        until,
        givenBy,
        capacity,
        givenAt,
        Optional.of(how));
  }
}
