package org.gezinspod.http.web.desk;

import java.time.LocalDate;

/**
 * Which lines of the look-back somebody wants to see.
 *
 * @param holderId the WebID of one person; empty for everybody
 * @param from the first day
 * @param until the last day
 * @param page counted from 1
 */
public record LookFilter(String holderId, LocalDate from, LocalDate until, int page) {

  public LookFilter {
    if (page < 1) {
      throw new IllegalArgumentException("Pages are counted from 1");
    }
  }
}
