package org.gezinspod.http.web.desk;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Which lines of the look-back somebody wants to see.
 *
 * @param who whose looks
 * @param from the first day
 * @param until the last day
 * @param page counted from 1
 */
public record LookFilter(Predicate<Holder> who, LocalDate from, LocalDate until, int page) {

  /** Before every look there can be. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  public LookFilter {
    if (page < 1) {
      throw new IllegalArgumentException("Pages are counted from 1");
    }
  }
}
