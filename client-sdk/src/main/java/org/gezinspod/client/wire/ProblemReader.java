package org.gezinspod.client.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.AccessRefused;
import org.gezinspod.client.problem.GezinspodException.Conflict;
import org.gezinspod.client.problem.GezinspodException.NotFound;
import org.gezinspod.client.problem.GezinspodException.NotSignedIn;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.client.problem.GezinspodException.RequestRejected;
import org.gezinspod.client.problem.GezinspodException.ServerFailed;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;
import org.gezinspod.client.problem.GezinspodException.TooLarge;
import org.gezinspod.client.problem.Problem;
import org.gezinspod.client.problem.Violation;
import org.gezinspod.client.problem.Violation.Severity;

/**
 * Turns an answer that is not a success into the exception that fits. Reads {@code
 * application/problem+json} (RFC 9457); anything else counts by its status alone.
 */
public final class ProblemReader {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** A member that is longer is not for a person to read; it is cut off. */
  private static final int MAX_TEXT = 2_000;

  private ProblemReader() {}

  /**
   * What an answer means that did not succeed.
   *
   * @param retryAfter how long the server asks to wait
   */
  public static GezinspodException meaning(Answer answer, Optional<Duration> retryAfter) {
    JsonNode json = members(answer);
    Problem problem = problem(answer.status(), json);
    List<Violation> violations = violations(json.path("violations"));
    return switch (answer.status()) {
      case 401 -> new NotSignedIn(problem);
      case 403 -> new AccessRefused(problem);
      case 404, 410 -> new NotFound(problem);
      case 409 -> new Conflict(problem);
      case 412 -> new PreconditionFailed(problem);
      case 413, 414, 431 -> new TooLarge(problem);
      case 422 ->
          violations.isEmpty()
              ? new RequestRejected(problem)
              : new ShapeViolated(problem, violations);
      case 429 -> failed(problem, retryAfter);
      default ->
          answer.status() >= 400 && answer.status() < 500
              ? new RequestRejected(problem)
              : failed(problem, retryAfter);
    };
  }

  private static ServerFailed failed(Problem problem, Optional<Duration> retryAfter) {
    return retryAfter
        .map(wait -> new ServerFailed(problem, wait))
        .orElseGet(() -> new ServerFailed(problem));
  }

  private static JsonNode members(Answer answer) {
    if (answer.mediaType().equals("application/problem+json")) {
      try {
        return JSON.readTree(answer.body());
      } catch (java.io.IOException unreadable) {
        // A problem that cannot be read still has its status.
        return JSON.missingNode();
      }
    }
    return JSON.missingNode();
  }

  /** The members of a JSON answer; a missing node when it is not JSON. */
  public static JsonNode json(Answer answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException unreadable) {
      return JSON.missingNode();
    }
  }

  private static Problem problem(int status, JsonNode json) {
    String type = text(json.path("type"));
    return new Problem(
        status,
        type.isEmpty() ? Problem.NO_TYPE : type,
        text(json.path("title")),
        text(json.path("detail")));
  }

  private static List<Violation> violations(JsonNode array) {
    List<Violation> violations = new ArrayList<>();
    for (JsonNode each : array) {
      violations.add(
          new Violation(
              text(each.path("focus")),
              text(each.path("path")),
              text(each.path("constraint")),
              severity(text(each.path("severity"))),
              messages(each.path("message")),
              text(each.path("shape"))));
    }
    return violations;
  }

  // What is not called a warning was a reason to refuse.
  private static Severity severity(String name) {
    return name.equals("warning") ? Severity.WARNING : Severity.VIOLATION;
  }

  private static Map<String, String> messages(JsonNode byLanguage) {
    Map<String, String> messages = new HashMap<>();
    byLanguage.properties().forEach(entry -> messages.put(entry.getKey(), text(entry.getValue())));
    return messages;
  }

  private static String text(JsonNode node) {
    String text = node.isTextual() ? node.textValue() : "";
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
