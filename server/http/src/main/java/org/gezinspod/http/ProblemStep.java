package org.gezinspod.http;

import java.util.List;
import org.gezinspod.pod.failure.PodFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns everything that is thrown behind it into problem details.
 *
 * <p>A 401 always carries the challenges of this server: RFC 9110 §15.5.2: "The server generating a
 * 401 response MUST send a WWW-Authenticate header field".
 */
public final class ProblemStep implements Step {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemStep.class);
  private static final String CHALLENGE = "WWW-Authenticate";

  private final List<String> challenges;

  /**
   * @param challenges the {@code WWW-Authenticate} lines of a 401 that brings none itself
   */
  public ProblemStep(List<String> challenges) {
    this.challenges = List.copyOf(challenges);
  }

  @Override
  public void pass(Exchange exchange, Endpoint next) {
    try {
      next.answer(exchange);
      if (!exchange.answered()) {
        throw new IllegalStateException("an endpoint did not answer");
      }
    } catch (RuntimeException | StackOverflowError e) {
      HttpProblem problem = problem(exchange, e);
      if (exchange.answered()) {
        exchange.abort(e);
      } else {
        send(exchange, problem);
      }
    }
  }

  /** What a caller is told about something thrown; what nobody foresaw is logged under a number. */
  public static HttpProblem problem(Exchange exchange, Throwable thrown) {
    return switch (thrown) {
      case HttpProblem problem -> problem;
      case PodFailure failure -> PodFailures.problem(failure);
      default -> unforeseen(exchange, thrown);
    };
  }

  private static HttpProblem unforeseen(Exchange exchange, Throwable thrown) {
    String id = Incident.newId();
    LOG.error("Incident {} in a {} request: {}", id, exchange.method(), Incident.describe(thrown));
    return Incident.problem(id);
  }

  private void send(Exchange exchange, HttpProblem problem) {
    exchange.forget();
    problem.headers().forEach(h -> exchange.add(h.name(), h.value()));
    boolean challenged =
        problem.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase(CHALLENGE));
    if (problem.type().status() == 401 && !challenged) {
      challenges.forEach(challenge -> exchange.add(CHALLENGE, challenge));
    }
    String language = ProblemDocument.language(exchange.header("Accept-Language"));
    exchange.vary("Accept-Language");
    exchange.set("Content-Language", language);
    exchange.send(
        problem.type().status(),
        ProblemDocument.MEDIA_TYPE,
        ProblemDocument.bytes(problem, language));
  }
}
