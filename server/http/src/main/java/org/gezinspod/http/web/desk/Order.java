package org.gezinspod.http.web.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * What a member asks when she gives access.
 *
 * @param id made when the question was shown; the same order given twice gives one access
 * @param until the last day
 */
public record Order(
    String id, Holder holder, List<Allowance> allows, String purpose, LocalDate until) {

  public Order {
    allows = List.copyOf(allows);
    if (allows.isEmpty()) {
      throw new IllegalArgumentException("An order allows at least one thing");
    }
  }
}
