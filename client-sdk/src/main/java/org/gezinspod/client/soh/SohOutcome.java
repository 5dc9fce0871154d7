package org.gezinspod.client.soh;

import java.util.Objects;

/**
 * Both views of the outcome of one meeting, as the pod keeps them.
 *
 * @param outcome which outcome there is, linked to its meeting
 * @param meeting what was discussed, decided and agreed
 */
public record SohOutcome(SohBundle outcome, SohBundle meeting) {
  /** Checks that both are there. */
  public SohOutcome {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(meeting);
  }
}
