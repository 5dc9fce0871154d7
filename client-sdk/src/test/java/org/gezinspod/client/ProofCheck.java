package org.gezinspod.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks DPoP proofs as RFC 9449 §4.3 asks of a server. Safe for many threads. */
final class ProofCheck {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  ProofCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * The thumbprint of the key that made the proof; an AssertionError says what is wrong with it.
   */
  String thumbprint(String proof, String method, String url, String token, String nonce) {
    try {
      SignedJWT jwt = SignedJWT.parse(proof);
      ECKey key = (ECKey) jwt.getHeader().getJWK();
      demand(!key.isPrivate(), "the proof holds the private key");
      demand(jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256), "alg");
      demand(jwt.getHeader().getType().getType().equals("dpop+jwt"), "typ");
      demand(jwt.verify(new ECDSAVerifier(key)), "signature");
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      demand(method.equals(claims.getStringClaim("htm")), "htm");
      demand(url.equals(claims.getStringClaim("htu")), "htu");
      Duration age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
      demand(age.abs().compareTo(MAX_AGE) <= 0, "iat");
      demand(seen.add(claims.getJWTID()), "jti seen before");
      demand(token.isEmpty() || hash(token).equals(claims.getStringClaim("ath")), "ath");
      demand(nonce.isEmpty() || nonce.equals(claims.getStringClaim("nonce")), "nonce");
      return key.computeThumbprint().toString();
    } catch (java.text.ParseException
        | com.nimbusds.jose.JOSEException
        | java.security.NoSuchAlgorithmException broken) {
      throw new AssertionError("unreadable proof", broken);
    }
  }

  private static String hash(String token) throws java.security.NoSuchAlgorithmException {
    return Base64URL.encode(
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
        .toString();
  }

  private static void demand(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("proof: " + what);
    }
  }
}
