package org.gezinspod.http.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.PodProblems;
import org.gezinspod.pod.resource.Precondition;

/**
 * The conditions of a request (RFC 9110 §13.1).
 *
 * <p>Tags only: every answer has one, and a date says nothing about two changes within a second. A
 * date on a read is passed over, which costs a transfer; on a write it is refused, because passing
 * it over would cost somebody's change.
 */
public final class Preconditions {
  private Preconditions() {}

  /**
   * What a write demands of the current version.
   *
   * @throws HttpProblem 400 where a header cannot be read, 412 where it is a date
   */
  public static Precondition ofWrite(Exchange exchange) {
    if (exchange.header("If-Unmodified-Since").isPresent()
        && exchange.header("If-Match").isEmpty()) {
      throw new HttpProblem(
          PodProblems.PRECONDITION,
          "A date is too coarse to write on. Send If-Match with the ETag of the version you read.");
    }
    Precondition match =
        exchange.header("If-Match").map(Preconditions::match).orElse(Precondition.NONE);
    Precondition noneMatch =
        exchange.header("If-None-Match").map(Preconditions::noneMatch).orElse(Precondition.NONE);
    return match == Precondition.NONE
        ? noneMatch
        : noneMatch == Precondition.NONE ? match : new Precondition.Both(match, noneMatch);
  }

  private static Precondition match(String header) {
    if (header.strip().equals("*")) {
      return new Precondition.Exists();
    }
    // RFC 9110 §13.1.1: "An origin server MUST use the strong comparison function".
    return new Precondition.OneOf(
        tags(header, "If-Match").stream()
            .filter(tag -> !tag.weak())
            .map(EntityTag::version)
            .collect(Collectors.toSet()));
  }

  private static Precondition noneMatch(String header) {
    if (header.strip().equals("*")) {
      return new Precondition.Absent();
    }
    Set<String> versions =
        tags(header, "If-None-Match").stream().map(EntityTag::version).collect(Collectors.toSet());
    return new Precondition.NoneOf(versions);
  }

  /** Whether the client of a read has this representation already, so that 304 is the answer. */
  public static boolean isKnown(Exchange exchange, EntityTag current) {
    Optional<String> header = exchange.header("If-None-Match");
    if (header.isEmpty()) {
      return false;
    }
    return header.get().strip().equals("*")
        || tags(header.get(), "If-None-Match").stream().anyMatch(current::equalsWeakly);
  }

  /**
   * Checks {@code If-Match} of a read.
   *
   * @throws HttpProblem 412 where the representation is another one
   */
  public static void requireMatch(Exchange exchange, EntityTag current) {
    Optional<String> header = exchange.header("If-Match");
    if (header.isEmpty() || header.get().strip().equals("*")) {
      return;
    }
    if (tags(header.get(), "If-Match").stream().noneMatch(current::equalsStrongly)) {
      throw new HttpProblem(
          PodProblems.PRECONDITION, "The resource is not in the state that the request demands.");
    }
  }

  private static List<EntityTag> tags(String header, String name) {
    return EntityTag.parse(header)
        .orElseThrow(
            () ->
                new HttpProblem(
                    HttpProblems.BAD_REQUEST,
                    name + " is * or a list of ETags in double quotes (RFC 9110 §13.1)."));
  }
}
