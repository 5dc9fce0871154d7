package org.gezinspod.http.web.desk;

import java.util.List;

/**
 * One page of the look-back, newest first.
 *
 * @param people everybody who appears in the look-back, for the filter
 * @param more whether older lines follow on a next page
 */
public record Looks(List<Look> lines, List<Holder> people, boolean more) {

  public Looks {
    lines = List.copyOf(lines);
    people = List.copyOf(people);
  }
}
