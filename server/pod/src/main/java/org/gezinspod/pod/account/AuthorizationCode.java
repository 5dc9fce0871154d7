package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.Set;

/**
 * What a person allowed an app to fetch, once and soon: RFC 6749 §4.1.2.
 *
 * @param redirectUri as the app sent it; RFC 6749 §4.1.3: "their values MUST be identical"
 * @param codeChallenge the S256 challenge, RFC 7636
 * @param nonce of OpenID Connect; empty when the app sent none
 * @param keyThumbprint the {@code dpop_jkt} of RFC 9449 §10; empty when the app did not bind the
 *     code
 * @param family the family of refresh tokens that redeeming it begins
 */
public record AuthorizationCode(
    TokenHash code,
    String clientId,
    AccountId account,
    String redirectUri,
    String codeChallenge,
    Set<String> scopes,
    String nonce,
    String keyThumbprint,
    String family,
    Instant authenticatedAt,
    Instant expiresAt) {

  public AuthorizationCode {
    scopes = Set.copyOf(scopes);
    if (codeChallenge.isBlank() || redirectUri.isBlank() || family.isBlank()) {
      throw new IllegalArgumentException("a code has a challenge, a redirect URI and a family");
    }
  }
}
