package org.gezinspod.http.web.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * An access that was given: who, what, why, until when.
 *
 * @param id a meaningless identifier
 * @param purpose a code of the scheme of purposes, such as {@code planUitvoeren}
 * @param until the last day on which it holds
 */
public record Access(
    String id,
    Holder holder,
    List<Allowance> allows,
    String purpose,
    Basis basis,
    LocalDate until,
    State state) {

  /** Whether the access holds now. */
  public enum State {
    HOLDS,
    STOPPED,
    ENDED
  }

  public Access {
    allows = List.copyOf(allows);
  }

  /** Whether a member of the family can stop it. */
  public boolean stoppable() {
    return state == State.HOLDS && basis instanceof Basis.Consent;
  }
}
