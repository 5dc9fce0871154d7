package org.gezinspod.http.auth;

import java.time.Duration;

/**
 * How strict the checks of DPoP proofs are.
 *
 * @param age how far in the past a proof's iat may lie; RFC 9449 §11.1
 * @param ahead how far in the future, for clients whose clock is ahead; RFC 9449 §11.1
 * @param requireTokenHash whether a proof with an access token needs {@code ath}. RFC 9449 §4.3, 11
 *     asks it; deployed Solid clients leave it out, so that it is off unless asked
 */
public record ProofRules(Duration age, Duration ahead, boolean requireTokenHash) {

  public static final ProofRules DEFAULT =
      new ProofRules(Duration.ofSeconds(60), Duration.ofSeconds(15), false);

  public ProofRules {
    if (!age.isPositive() || ahead.isNegative()) {
      throw new IllegalArgumentException("a proof's age is above zero, and its lead is not below");
    }
  }

  /** The same, with or without {@code ath} required. */
  public ProofRules requiringTokenHash(boolean required) {
    return new ProofRules(age, ahead, required);
  }
}
