package org.gezinspod.http.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A client's DPoP key, and the proofs it makes: right ones, and any wrong one that is asked for.
 */
final class ProofMaker {

  private final JWK key;
  private final JWSAlgorithm algorithm;
  private final Clock clock;

  private ProofMaker(JWK key, JWSAlgorithm algorithm, Clock clock) {
    this.key = key;
    this.algorithm = algorithm;
    this.clock = clock;
  }

  static ProofMaker ec(Clock clock) {
    return ec(Curve.P_256, JWSAlgorithm.ES256, clock);
  }

  static ProofMaker ec(Curve curve, JWSAlgorithm algorithm, Clock clock) {
    try {
      return new ProofMaker(new ECKeyGenerator(curve).generate(), algorithm, clock);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static ProofMaker rsa(int bits, JWSAlgorithm algorithm, Clock clock) {
    try {
      return new ProofMaker(new RSAKeyGenerator(bits, true).generate(), algorithm, clock);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  JWK key() {
    return key;
  }

  /**
   * A proof without {@code ath}: for the token endpoint, and what many clients send to resources.
   */
  String proof(String method, String url) {
    return proof(method, url, c -> c, h -> h);
  }

  /** A proof with {@code ath}. */
  String proof(String method, String url, String token) {
    return proof(method, url, c -> c.claim("ath", hash(token)), h -> h);
  }

  /** A proof with whatever is changed in its claims and header. */
  String proof(
      String method,
      String url,
      UnaryOperator<JWTClaimsSet.Builder> claims,
      UnaryOperator<JWSHeader.Builder> header) {
    JWTClaimsSet.Builder body =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .claim("htm", method)
            .claim("htu", url)
            .issueTime(Date.from(clock.instant()));
    JWSHeader.Builder head =
        new JWSHeader.Builder(algorithm)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK());
    SignedJWT jwt = new SignedJWT(header.apply(head).build(), claims.apply(body).build());
    try {
      switch (key) {
        case ECKey ec -> jwt.sign(new ECDSASigner(ec));
        case RSAKey rsa -> jwt.sign(new RSASSASigner(rsa, true));
        default -> throw new AssertionError("no such key");
      }
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String hash(String token) {
    try {
      return Base64URL.encode(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)))
          .toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
