package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.Set;

/**
 * The right to fetch the next access token, held by one app with one key (RFC 9449 §5). Each is
 * used once and replaced by the next of its family.
 *
 * @param keyThumbprint the RFC 7638 thumbprint of the DPoP key that it is bound to
 * @param expiresAt the same for the whole family: rotation does not prolong a sign-in for ever
 */
public record RefreshToken(
    TokenHash token,
    String family,
    String clientId,
    AccountId account,
    String keyThumbprint,
    Set<String> scopes,
    Instant authenticatedAt,
    Instant expiresAt) {

  public RefreshToken {
    scopes = Set.copyOf(scopes);
    if (family.isBlank() || keyThumbprint.isBlank()) {
      throw new IllegalArgumentException("a refresh token has a family and is bound to a key");
    }
  }
}
