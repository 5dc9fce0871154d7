package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.Optional;

/** Refresh tokens and what became of them. */
public interface RefreshTokens {

  void add(RefreshToken token);

  /**
   * A token that stands, used or not. Changes nothing: for the checks that come before rotating.
   */
  Optional<RefreshToken> find(TokenHash token, Instant now);

  /**
   * Replaces a token by the next of its family. Atomic: of two callers with the same old token one
   * gets {@link Rotation.Rotated}; for the other the token was used before, and then the whole
   * family is removed in that transaction (RFC 9700 §4.14.2: a replayed token reveals a theft).
   */
  Rotation rotate(TokenHash old, RefreshToken next, Instant now);

  /** Removes a family. */
  void removeFamily(String family);

  /** Removes every refresh token of an account. */
  void removeAll(AccountId account);

  /** What became of an attempt to rotate. */
  enum Rotation {
    ROTATED,
    UNKNOWN,
    USED_BEFORE
  }
}
