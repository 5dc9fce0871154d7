package org.gezinspod.client.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a deed on a pod did not succeed. Each kind asks for another reaction of the program, so each
 * is a type of its own; the family is closed.
 *
 * <p>The message names the kind, the status, the problem type and its title. It never holds a
 * token, an address of a pod or anything from a document: it may be logged. {@link #problem()}
 * gives the detail for the person at the screen.
 */
public abstract sealed class GezinspodException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private GezinspodException(String what, Problem problem) {
    super(what + problem.summary());
    this.problem = problem;
  }

  /** What the server said; {@link Problem#status()} is 0 when it said nothing. */
  public Problem problem() {
    return problem;
  }

  /** The credentials or the token were not accepted, also after a renewal. */
  public static final class NotSignedIn extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn(Problem problem) {
      super("The server does not accept this sign-in", problem);
    }
  }

  /** The server knows who asks and does not allow it. Repeating does not help; a grant may. */
  public static final class AccessRefused extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public AccessRefused(Problem problem) {
      super("Access was refused", problem);
    }
  }

  /** There is nothing at this address, or nothing that this caller may know of. */
  public static final class NotFound extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public NotFound(Problem problem) {
      super("There is nothing here", problem);
    }
  }

  /** The state of the pod stands in the way, as a container that is not empty. */
  public static final class Conflict extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public Conflict(Problem problem) {
      super("The request conflicts with what the pod holds", problem);
    }
  }

  /** The resource changed since it was read, or exists where a new one was to be made. */
  public static final class PreconditionFailed extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public PreconditionFailed(Problem problem) {
      super("The resource is not in the state that this request counts on", problem);
    }
  }

  /** The document breaks the shapes of the pod, and nothing was stored. */
  public static final class ShapeViolated extends GezinspodException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ShapeViolated(Problem problem, List<Violation> violations) {
      super("The document breaks " + violations.size() + " rule(s) of its shape", problem);
      this.violations = List.copyOf(violations);
    }

    /** Every rule that is broken, each with its place and its message. */
    public List<Violation> violations() {
      return violations;
    }
  }

  /** A document, a query or an answer is larger than the limit of the server or of this client. */
  public static final class TooLarge extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public TooLarge(Problem problem) {
      super("Over a limit of size", problem);
    }
  }

  /** The server finds the request itself wrong: a mistake in the program, the query or the body. */
  public static final class RequestRejected extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public RequestRejected(Problem problem) {
      super("The server rejects this request as wrong", problem);
    }
  }

  /** The server could not do it now; each safe repetition was tried. */
  public static final class ServerFailed extends GezinspodException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    public ServerFailed(Problem problem) {
      super("The server failed", problem);
      this.retryAfter = Optional.empty();
    }

    public ServerFailed(Problem problem, Duration retryAfter) {
      super("The server failed", problem);
      this.retryAfter = Optional.of(retryAfter);
    }

    /** How long the server asks to wait, if it said so. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /**
   * No complete answer came. A deed that is not safe to repeat may or may not have been carried
   * out: read before trying again.
   */
  public static final class Unreachable extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String reason, Throwable cause) {
      super("No answer from the server: " + reason, Problem.ofStatus(0));
      initCause(cause);
    }
  }

  /**
   * The client does not send its token to this address: it is not encrypted, or it belongs to a
   * server that the client was not told to trust. Nothing was sent.
   */
  public static final class AddressRefused extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public AddressRefused(String reason) {
      super("Nothing was sent: " + reason, Problem.ofStatus(0));
    }
  }

  /** An answer or a document does not say what its type promises. The text names the place. */
  public static final class NotAsExpected extends GezinspodException {
    private static final long serialVersionUID = 1L;

    public NotAsExpected(String what) {
      super(what, Problem.ofStatus(0));
    }
  }
}
