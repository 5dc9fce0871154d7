package org.gezinspod.pod.account;

import java.time.Instant;

/** Codes that wait to be redeemed. */
public interface AuthorizationCodes {

  void add(AuthorizationCode code);

  /**
   * Redeems a code. Atomic: of two callers exactly one gets {@link Redemption.Redeemed}. The row
   * stays, marked as used, until its end: RFC 6749 §4.1.2: if a code is used more than once, the
   * server "SHOULD revoke (when possible) all tokens previously issued based on that authorization
   * code". So a second call removes, in the same transaction, the refresh tokens of the code's
   * family.
   */
  Redemption redeem(TokenHash code, Instant now);

  /** What became of a code. */
  sealed interface Redemption {

    record Redeemed(AuthorizationCode code) implements Redemption {}

    /** Never issued, or past its end. */
    record Unknown() implements Redemption {}

    /** Used before; its refresh tokens are gone now. */
    record UsedBefore() implements Redemption {}
  }
}
