package org.gezinspod.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.http.auth.TokenRefused.Fault;
import org.gezinspod.pod.access.Actor;

/**
 * Checks access tokens: Solid-OIDC §9 for DPoP-bound tokens with a {@code webid} claim.
 *
 * <p>An ID token of this server passes as well: deployed clients send it in the place of the access
 * token, and ours carries the same claims and is bound to the same key.
 *
 * <p>A token that held is kept until it expires. Keys do not change under a running server, so a
 * kept token would pass again.
 */
final class AccessTokens {

  /** Solid-OIDC §6.1: the audience of every token for a resource server. */
  static final String AUDIENCE = "solid";

  /** Ours have about 700 characters. */
  private static final int MAX_LENGTH = 8_192;

  private static final int KEPT_TOKENS = 20_000;

  /** A token that held. */
  record Proven(Actor.Agent agent, String boundTo, Instant expiresAt) {}

  private final String issuer;
  private final TokenKeys keys;
  private final Clock clock;
  private final Cache<ByteBuffer, Proven> kept =
      Caffeine.newBuilder().maximumSize(KEPT_TOKENS).build();

  AccessTokens(String issuer, TokenKeys keys, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Checks a token.
   *
   * @param hash the SHA-256 of its text
   */
  Proven check(String token, byte[] hash) throws TokenRefused {
    ByteBuffer key = ByteBuffer.wrap(hash);
    Proven proven = kept.getIfPresent(key);
    if (proven == null) {
      proven = read(token);
      kept.put(key, proven);
    }
    if (!clock.instant().isBefore(proven.expiresAt())) {
      kept.invalidate(key);
      throw new TokenRefused(Fault.EXPIRED);
    }
    return proven;
  }

  private Proven read(String token) throws TokenRefused {
    if (token.length() > MAX_LENGTH) {
      throw new TokenRefused(Fault.MALFORMED);
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (!issuer.equals(claims.getIssuer())) {
        // Here the tokens of other issuers begin: Solid-OIDC §9.2 asks that the WebID names the
        // issuer.
        throw new TokenRefused(Fault.FOREIGN);
      }
      checkSignature(jwt);
      return proven(claims);
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw new TokenRefused(Fault.MALFORMED);
    }
  }

  private void checkSignature(SignedJWT jwt) throws TokenRefused, JOSEException {
    // RFC 8725 §3.1: the algorithm is ours to choose, not the token's.
    String keyId = jwt.getHeader().getKeyID();
    if (keyId == null || !TokenKeys.ALGORITHM.equals(jwt.getHeader().getAlgorithm())) {
      throw new TokenRefused(Fault.SIGNATURE);
    }
    JWSVerifier verifier =
        keys.verifier(keyId).orElseThrow(() -> new TokenRefused(Fault.SIGNATURE));
    if (!jwt.verify(verifier)) {
      throw new TokenRefused(Fault.SIGNATURE);
    }
  }

  private static Proven proven(JWTClaimsSet claims) throws TokenRefused, ParseException {
    if (!claims.getAudience().contains(AUDIENCE)) {
      throw new TokenRefused(Fault.AUDIENCE);
    }
    String webId = claims.getStringClaim("webid");
    String client = claims.getStringClaim("client_id");
    Map<String, Object> confirmation = claims.getJSONObjectClaim("cnf");
    if (webId == null
        || client == null
        || claims.getExpirationTime() == null
        || confirmation == null
        || !(confirmation.get("jkt") instanceof String thumbprint)) {
      throw new TokenRefused(Fault.CLAIMS);
    }
    IRI agent = SimpleValueFactory.getInstance().createIRI(webId);
    return new Proven(
        new Actor.Agent(agent, Optional.of(client), Optional.empty()),
        thumbprint,
        claims.getExpirationTime().toInstant());
  }
}
