package org.gezinspod.client.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gezinspod.client.wire.Origin;

/**
 * The key pair that this client proves to hold with every request, and the proofs that it makes
 * (RFC 9449 §4). The key lives in memory only. Safe for many threads.
 */
public final class ProofKey {
  private static final JOSEObjectType DPOP = new JOSEObjectType("dpop+jwt");

  private final ECKey key;
  private final ECDSASigner signer;
  private final JWSHeader header;
  private final Clock clock;

  /** The nonce that each server asked for last, by its origin; RFC 9449 §8.2. */
  private final Map<Origin, String> nonces = new ConcurrentHashMap<>();

  /** A fresh ES256 key. */
  public ProofKey(Clock clock) {
    this.clock = clock;
    try {
      this.key = new ECKeyGenerator(Curve.P_256).generate();
      this.signer = new ECDSASigner(key);
    } catch (JOSEException broken) {
      throw new IllegalStateException("This Java cannot make an ES256 key", broken);
    }
    this.header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(DPOP).jwk(key.toPublicJWK()).build();
  }

  /** A proof for the token endpoint, where there is no token yet. */
  public String proof(String method, URI url) {
    return sign(claims(method, url).build());
  }

  /** A proof for a request that carries an access token. */
  public String proof(String method, URI url, AccessToken token) {
    return sign(claims(method, url).claim("ath", hash(token.value())).build());
  }

  /** Remembers the nonce that a server wants to see in the next proof. */
  public void useNonce(URI url, String nonce) {
    nonces.put(Origin.of(url), nonce);
  }

  private JWTClaimsSet.Builder claims(String method, URI url) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(clock.instant()))
            .claim("htm", method)
            .claim("htu", withoutQueryAndFragment(url));
    String nonce = nonces.get(Origin.of(url));
    return nonce == null ? claims : claims.claim("nonce", nonce);
  }

  private String sign(JWTClaimsSet claims) {
    SignedJWT proof = new SignedJWT(header, claims);
    try {
      proof.sign(signer);
    } catch (JOSEException broken) {
      throw new IllegalStateException("This Java cannot sign with ES256", broken);
    }
    return proof.serialize();
  }

  // RFC 9449 §4.2: htu is "the HTTP target URI [...] without query and fragment parts".
  private static String withoutQueryAndFragment(URI url) {
    String text = url.toString();
    int fragment = text.indexOf('#');
    String start = fragment < 0 ? text : text.substring(0, fragment);
    int query = start.indexOf('?');
    return query < 0 ? start : start.substring(0, query);
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64URL.encode(sha256.digest(token.getBytes(StandardCharsets.US_ASCII))).toString();
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("This Java has no SHA-256", broken);
    }
  }

  @Override
  public String toString() {
    return "ProofKey[ES256]";
  }
}
