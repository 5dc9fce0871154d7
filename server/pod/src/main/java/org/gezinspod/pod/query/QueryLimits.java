package org.gezinspod.pod.query;

import java.time.Duration;

/**
 * What one question may take.
 *
 * @param textChars the longest query text
 * @param time the longest evaluation, the streaming of the answer included
 * @param rows the most rows or statements of an answer
 * @param steps the most steps of an evaluation, counted in rows between its operators
 * @param held the most rows that sorting, grouping and distinguishing keep at a time
 */
public record QueryLimits(int textChars, Duration time, long rows, long steps, long held) {
  public static final QueryLimits DEFAULT =
      new QueryLimits(32_768, Duration.ofSeconds(10), 1_000_000, 50_000_000, 500_000);
}
