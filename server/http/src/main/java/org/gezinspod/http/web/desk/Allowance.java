package org.gezinspod.http.web.desk;

import java.util.Set;

/**
 * One thing, and what may be done with it.
 *
 * @param can at least one
 */
public record Allowance(Topic topic, Set<Can> can) {

  public Allowance {
    can = Set.copyOf(can);
    if (can.isEmpty()) {
      throw new IllegalArgumentException("An allowance allows at least one thing");
    }
  }
}
