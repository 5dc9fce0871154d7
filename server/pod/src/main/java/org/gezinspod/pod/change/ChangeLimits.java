package org.gezinspod.pod.change;

import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;

/**
 * How much work one change may make. Each limit has a public name.
 *
 * @param conditions patterns in the conditions of one step: {@code patch-conditions}
 * @param operations steps of one change: {@code patch-operations}
 * @param matches ways in which conditions may match: {@code patch-matches}
 * @param steps statements looked at and statements made while matching: {@code patch-steps}
 */
public record ChangeLimits(int conditions, int operations, int matches, long steps) {
  public static final ChangeLimits DEFAULT = new ChangeLimits(200, 500, 10_000, 1_000_000);

  public ChangeLimits {
    if (conditions < 1 || operations < 1 || matches < 1 || steps < 1) {
      throw new IllegalArgumentException("every limit is at least one");
    }
  }

  void checkConditions(long count) {
    hold("patch-conditions", count, conditions);
  }

  void checkOperations(long count) {
    hold("patch-operations", count, operations);
  }

  void checkMatches(long count) {
    hold("patch-matches", count, matches);
  }

  void checkSteps(long count) {
    hold("patch-steps", count, steps);
  }

  private static void hold(String name, long value, long limit) {
    if (value > limit) {
      throw new LimitExceeded(name, limit, Cause.REQUEST_TOO_COMPLEX);
    }
  }
}
