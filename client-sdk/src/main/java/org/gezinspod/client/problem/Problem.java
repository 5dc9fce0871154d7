package org.gezinspod.client.problem;

/**
 * What a server says about a request that it did not carry out: the members of RFC 9457 that a
 * program can use.
 *
 * @param status the HTTP status of the answer; 0 when there was no answer
 * @param type the stable identifier of the kind of problem; {@code about:blank} when not given (RFC
 *     9457 §3.1.1)
 * @param title a short text that is the same for every problem of this type; empty when not given
 * @param detail what was wrong this time and what to do; empty when not given
 */
public record Problem(int status, String type, String title, String detail) {
  /** The type of a problem that names none. */
  public static final String NO_TYPE = "about:blank";

  /** A problem about which only the status is known. */
  public static Problem ofStatus(int status) {
    return new Problem(status, NO_TYPE, "", "");
  }

  /** What goes into a log: status, type and title, never the detail of this one case. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    if (status > 0) {
      summary.append(" (status ").append(status);
      if (!type.equals(NO_TYPE)) {
        summary.append(", ").append(type);
      }
      summary.append(')');
    }
    if (!title.isEmpty()) {
      summary.append(": ").append(title);
    }
    return summary.toString();
  }

  @Override
  public String toString() {
    return "Problem" + summary();
  }
}
