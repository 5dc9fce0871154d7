package org.gezinspod.http.web.desk;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Which lines of the look-back somebody wants to see.
 *
 * @param who whose looks
 * @param from the first day
 * @param until the last day
 * @param before only what happened before this place in the look-back; {@link #NEWEST} for all
 */
public record LookFilter(Predicate<Holder> who, LocalDate from, LocalDate until, long before) {

  /** Before every look there can be. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /** From the newest on. */
  public static final long NEWEST = Long.MAX_VALUE;

  public LookFilter {
    if (before < 1) {
      throw new IllegalArgumentException("Places in the look-back are counted from 1");
    }
  }
}
