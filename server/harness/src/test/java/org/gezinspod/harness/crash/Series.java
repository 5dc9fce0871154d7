package org.gezinspod.harness.crash;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What one client wrote, turn after turn, to one resource. It remembers the last turn that was
 * acknowledged and the last one that was sent; between them lies at most one.
 */
final class Series {
  private final String path;
  private final String method;
  private final IntFunction<String> request;
  private final IntFunction<String> stored;
  private volatile int acknowledged = -1;
  private volatile int sent = -1;

  /**
   * @param path within the pod
   * @param request the body that is sent at a turn
   * @param stored what stands after that turn, to the byte
   */
  Series(String path, String method, IntFunction<String> request, IntFunction<String> stored) {
    this.path = path;
    this.method = method;
    this.request = request;
    this.stored = stored;
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  boolean isPatched() {
    return method.equals("PATCH");
  }

  /** Begins the next turn, and gives its body. */
  String next() {
    sent = acknowledged + 1;
    return request.apply(sent);
  }

  void acknowledge() {
    acknowledged = sent;
  }

  int lastAcknowledged() {
    return acknowledged;
  }

  /**
   * The turn that stands; -1 for none.
   *
   * @param found what stands; empty where there is no such resource
   * @throws AssertionError where it is neither what was acknowledged nor what was sent last
   */
  int settle(Optional<String> found) {
    for (int turn = acknowledged; turn <= sent; turn++) {
      boolean same = turn < 0 ? found.isEmpty() : found.equals(Optional.of(stored.apply(turn)));
      if (same) {
        acknowledged = turn;
        sent = turn;
        return turn;
      }
    }
    throw new AssertionError(
        "%s: turn %d was acknowledged and %d was sent, and this stands there: %s"
            .formatted(path, acknowledged, sent, found));
  }
}
