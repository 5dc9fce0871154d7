package org.gezinspod.http.web.desk;

import java.util.List;

/**
 * One page of the look-back, newest first.
 *
 * @param people everybody who appears in the look-back, for the filter
 * @param older the place before which the next page begins; 0 when nothing older is there
 */
public record Looks(List<Look> lines, List<Holder> people, long older) {

  public Looks {
    lines = List.copyOf(lines);
    people = List.copyOf(people);
  }
}
