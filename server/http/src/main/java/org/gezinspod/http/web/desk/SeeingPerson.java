package org.gezinspod.http.web.desk;

import java.util.List;

/**
 * A person outside the family who can see something now.
 *
 * @param accesses those that hold now; at least one
 */
public record SeeingPerson(Holder holder, List<Access> accesses, LastLook lastLook) {

  public SeeingPerson {
    accesses = List.copyOf(accesses);
    if (accesses.isEmpty()) {
      throw new IllegalArgumentException("Somebody without access cannot see anything");
    }
  }
}
