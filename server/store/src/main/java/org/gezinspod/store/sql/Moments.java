package org.gezinspod.store.sql;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Moments as numbers in a column: nanoseconds since 1970, which reaches from 1677 to 2262. */
public final class Moments {
  private static final Instant FIRST = Instant.ofEpochSecond(0, Long.MIN_VALUE);
  private static final Instant LAST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

  private Moments() {}

  /** The number of a moment; moments too far away for that count as the farthest. */
  public static long number(Instant moment) {
    if (moment.isBefore(FIRST)) {
      return Long.MIN_VALUE;
    }
    if (moment.isAfter(LAST)) {
      return Long.MAX_VALUE;
    }
    // In two steps, so that the first moments of all do not overflow on the way.
    return moment.getEpochSecond() < 0
        ? TimeUnit.SECONDS.toNanos(moment.getEpochSecond() + 1)
            + (moment.getNano() - TimeUnit.SECONDS.toNanos(1))
        : TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
  }

  public static Instant moment(long number) {
    return Instant.ofEpochSecond(0, number);
  }
}
