package org.gezinspod.http;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * An error that nobody foresaw: a number for the caller, and for the operator where it happened.
 *
 * <p>The log gets the classes and the stack, never the messages of exceptions: those can quote what
 * stands in somebody's file.
 */
final class Incident {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 25;

  private Incident() {}

  static String newId() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static HttpProblem problem(String id) {
    return new HttpProblem(
            HttpProblems.INTERNAL,
            "Nothing that you sent is to blame. Try again; if it stays, tell the operator the"
                + " incident number.")
        .with("incident", id);
  }

  /** Where it happened, without what it was about. */
  static String describe(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
        text.append("\n  at ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
