package org.gezinspod.http.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.TokenKeys;
import org.gezinspod.pod.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens: an access token and an ID token, both JWTs bound to the client's key, both with
 * the {@code webid} claim (Solid-OIDC §6.1, §8.1).
 *
 * <p>The ID token is good as an access token, too, because deployed clients send it as one.
 */
final class TokenIssuer {

  /** RFC 9068 §2.1. */
  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  private static final String AUDIENCE = "solid";

  private final String issuer;
  private final TokenKeys keys;
  private final TokenTimes times;
  private final Clock clock;

  TokenIssuer(String issuer, TokenKeys keys, TokenTimes times, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.times = times;
    this.clock = clock;
  }

  /**
   * For whom tokens are made.
   *
   * @param thumbprint of the DPoP key
   * @param nonce of the authorization request, empty when it had none
   */
  record Subject(
      Account account,
      String clientId,
      String thumbprint,
      Set<String> scopes,
      String nonce,
      Instant authenticatedAt) {}

  /** The answer of the token endpoint: RFC 6749 §5.1. */
  String response(Subject subject, Optional<String> refreshToken) {
    Instant now = clock.instant();
    SignedJWT access = sign(ACCESS_TOKEN, accessClaims(subject, now));
    SignedJWT id = sign(JOSEObjectType.JWT, idClaims(subject, now));
    DPoPAccessToken token =
        new DPoPAccessToken(
            access.serialize(),
            times.token().toSeconds(),
            Scope.parse(subject.scopes().stream().sorted().toList()));
    @Nullable RefreshToken refresh = refreshToken.map(RefreshToken::new).orElse(null);
    return new OIDCTokenResponse(new OIDCTokens(id, token, refresh)).toJSONObject().toJSONString();
  }

  private JWTClaimsSet accessClaims(Subject subject, Instant now) {
    return common(subject, now)
        .audience(AUDIENCE)
        .claim("scope", String.join(" ", subject.scopes().stream().sorted().toList()))
        .build();
  }

  private JWTClaimsSet idClaims(Subject subject, Instant now) {
    JWTClaimsSet.Builder claims =
        common(subject, now)
            .audience(List.of(subject.clientId(), AUDIENCE))
            .claim("azp", subject.clientId())
            .claim("auth_time", subject.authenticatedAt().getEpochSecond());
    if (!subject.nonce().isEmpty()) {
      claims.claim("nonce", subject.nonce());
    }
    return claims.build();
  }

  private JWTClaimsSet.Builder common(Subject subject, Instant now) {
    String webId = subject.account().webId().stringValue();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(webId)
        .claim("webid", webId)
        .claim("client_id", subject.clientId())
        .claim("cnf", Map.of("jkt", subject.thumbprint()))
        .jwtID(Secrets.newToken())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(times.token())));
  }

  private SignedJWT sign(JOSEObjectType type, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(TokenKeys.ALGORITHM).type(type).keyID(keys.currentId()).build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(keys.signer());
      return jwt;
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key does not sign", e);
    }
  }
}
