package org.gezinspod.http;

import java.util.Locale;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.AclRefused;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.GrantRefused;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.gezinspod.pod.failure.PodFailure.NotPossible;
import org.gezinspod.pod.failure.PodFailure.PatchRefused;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;

/**
 * What each failure of a deed looks like on the wire. The switch is exhaustive: a new kind of
 * failure does not compile until it has an answer here.
 */
final class PodFailures {

  private PodFailures() {}

  static HttpProblem problem(PodFailure failure) {
    return switch (failure) {
      case PodFailure.NoSuchPod f -> notFound();
      case PodFailure.NoSuchResource f -> notFound();
      case PodFailure.NotAllowed f -> notAllowed(f.reason());
      case PodFailure.PreconditionNotMet f ->
          new HttpProblem(
              PodProblems.PRECONDITION,
              "The resource is not in the state that the request demands. Read it again, apply your"
                  + " change to what stands there now, and send it with the new ETag.");
      case Conflict f -> conflict(f.kind());
      case NotPossible f -> notPossible(f.kind());
      case Malformed f -> malformed(f);
      case PodFailure.UnsupportedMediaType f ->
          new HttpProblem(
                  HttpProblems.MEDIA_TYPE, "Supported here: " + String.join(", ", f.supported()))
              .with("supported", f.supported())
              .header("Accept", String.join(", ", f.supported()));
      case PodFailure.ShapeBroken f -> ShapeFindings.problem(f.conformance());
      case AclRefused f -> acl(f.kind());
      case GrantRefused f -> grant(f.kind());
      case QueryRefused f -> query(f);
      case PatchRefused f -> patch(f);
      case LimitExceeded f -> limit(f);
      case PodFailure.Busy f ->
          new HttpProblem(HttpProblems.BUSY, "Nothing was done. Try again in a moment.")
              .header("Retry-After", "1");
      case PodFailure.AccessEnded f ->
          new HttpProblem(
              PodProblems.ACCESS_ENDED, "The access that this answer rested on ended meanwhile.");
    };
  }

  private static HttpProblem notFound() {
    return new HttpProblem(HttpProblems.NOT_FOUND, "There is no resource with this URL.");
  }

  private static HttpProblem notAllowed(Decision.Reason reason) {
    if (reason == Decision.Reason.NOT_SIGNED_IN) {
      return new HttpProblem(
          PodProblems.SIGN_IN, "This is not public. Send an access token with a DPoP proof.");
    }
    String detail =
        switch (reason) {
          case NOT_SIGNED_IN, NO_RULE -> "Nothing gives you this access.";
          case GRANT_REVOKED -> "Your access was stopped.";
          case GRANT_EXPIRED -> "The time of your access is over.";
          case GRANT_NOT_YET -> "The time of your access has not come.";
          case OTHER_PURPOSE -> "Your access is for another purpose than the one you state.";
        };
    return new HttpProblem(PodProblems.NOT_ALLOWED, detail).with("reason", word(reason));
  }

  private static HttpProblem conflict(Conflict.Kind kind) {
    String detail =
        switch (kind) {
          case SLASH -> "The same URL with or without its last slash is taken.";
          case CONTAINER_NOT_EMPTY -> "The container has members. Delete these first.";
          case DOCUMENT_IN_THE_WAY -> "A document stands where a container is needed.";
          case CONTAINMENT -> "What a container contains is said by the server alone.";
          case PATCH_DOES_NOT_MATCH ->
              "The patch does not match what stands there: its conditions match not exactly once,"
                  + " or it deletes what is not there.";
          case CONTENDED -> "Others write this resource at the same time. Try again.";
        };
    return new HttpProblem(PodProblems.CONFLICT, detail).with("reason", word(kind));
  }

  private static HttpProblem notPossible(NotPossible.Kind kind) {
    String detail =
        switch (kind) {
          case DELETE_ROOT -> "The root of a pod cannot be deleted.";
          case DELETE_ROOT_ACL -> "The access rules of a pod's root cannot be deleted.";
          case RESERVED -> "This URL is kept by the server and cannot be written.";
          case POST_TO_DOCUMENT -> "Only containers take POST. Use PUT or PATCH on a document.";
          case PATCH_BINARY -> "A binary cannot be patched. Replace it with PUT.";
        };
    return new HttpProblem(PodProblems.NOT_POSSIBLE, detail).with("reason", word(kind));
  }

  private static HttpProblem malformed(Malformed failure) {
    HttpProblem problem =
        new HttpProblem(PodProblems.MALFORMED, "The body is not what its media type says.")
            .with("reason", failure.problem());
    return position(problem, failure.line(), failure.column());
  }

  private static HttpProblem position(HttpProblem problem, long line, long column) {
    return line > 0 ? problem.with("line", line).with("column", column) : problem;
  }

  private static HttpProblem acl(AclRefused.Kind kind) {
    return switch (kind) {
      case INVALID ->
          new HttpProblem(
              PodProblems.ACL_INVALID,
              "Each authorization needs a known mode, somebody, and a resource or a default"
                  + " (WAC).");
      case LOCKS_EVERYBODY_OUT ->
          new HttpProblem(
              PodProblems.ACL_LOCKS_OUT,
              "Keep acl:Control for at least one person who owns this pod.");
      case REACHES_OUTSIDE_THE_FAMILY ->
          new HttpProblem(
              PodProblems.ACL_OUTSIDE_FAMILY,
              "In a family's pod these rules are for its members. Give others a grant, with a"
                  + " purpose and an end.");
    };
  }

  private static HttpProblem grant(GrantRefused.Kind kind) {
    return switch (kind) {
      case NO_SUCH_GRANT -> notFound();
      case NOT_REVOCABLE ->
          new HttpProblem(
              PodProblems.GRANT_NOT_REVOCABLE,
              "It cannot be stopped here. A question or an objection is possible.");
      case END_IN_THE_PAST,
          END_BEFORE_BEGIN,
          TOO_LONG,
          NOTHING_OPENED,
          CONTROL_ASKED,
          UNKNOWN_PURPOSE,
          UNKNOWN_GROUND,
          LEGAL_FRAME_MISSING,
          UNKNOWN_RECIPIENT,
          RECIPIENT_IS_MEMBER ->
          new HttpProblem(
                  PodProblems.GRANT_REFUSED,
                  "The grant is refused because of its " + word(kind) + ".")
              .with("reason", word(kind));
    };
  }

  private static HttpProblem query(QueryRefused failure) {
    String detail =
        switch (failure.kind()) {
          case SYNTAX -> "The query is not SPARQL 1.1.";
          case UPDATE -> "Only queries are answered here. Change resources with PATCH.";
          case SERVICE -> "SERVICE is not allowed: a query does not leave this pod.";
          case UNSUPPORTED -> "The query uses a form that is not supported here.";
        };
    HttpProblem problem =
        new HttpProblem(PodProblems.QUERY_REFUSED, detail).with("reason", word(failure.kind()));
    return position(problem, failure.line(), failure.column());
  }

  private static HttpProblem patch(PatchRefused failure) {
    String detail =
        switch (failure.kind()) {
          case NO_PATCH -> "The body describes no solid:InsertDeletePatch.";
          case MORE_THAN_ONE_PATCH -> "The body holds more than one patch, or something beside it.";
          case PART_TWICE -> "Give solid:where, solid:deletes and solid:inserts at most once each.";
          case NOT_A_FORMULA -> "Each part is a formula of plain triples: { ... }.";
          case BLANK_NODE -> "Bind what has no name with a variable in solid:where.";
          case UNBOUND_VARIABLE -> "Every variable needs a place in the conditions.";
          case UNSUPPORTED_OPERATION -> "A patch inserts and deletes statements, nothing else.";
          case UNSUPPORTED_PATTERN -> "Conditions are plain triple patterns, nothing else.";
          case NAMED_GRAPH -> "A patch changes one document and names no other graph.";
        };
    HttpProblem problem =
        new HttpProblem(PodProblems.PATCH_REFUSED, detail).with("reason", word(failure.kind()));
    return position(problem, failure.line(), failure.column());
  }

  private static HttpProblem limit(LimitExceeded failure) {
    ProblemType type =
        switch (failure.cause()) {
          case REQUEST_TOO_LARGE -> PodProblems.TOO_LARGE;
          case REQUEST_TOO_COMPLEX -> PodProblems.TOO_COMPLEX;
          case ANSWER_TOO_COSTLY -> PodProblems.TOO_COSTLY;
        };
    return new HttpProblem(
            type, "The limit " + failure.limit() + " is " + failure.value() + ". Ask for less.")
        .with("limit", failure.limit())
        .with("value", failure.value());
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
