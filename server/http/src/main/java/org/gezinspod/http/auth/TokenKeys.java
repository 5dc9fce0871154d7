package org.gezinspod.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.pod.account.SigningKey;
import org.gezinspod.pod.account.SigningKeys;

/**
 * The keys with which this server signs its tokens, in memory. The newest signs, all are accepted
 * and published. Read once, at the start.
 */
public final class TokenKeys {

  /** The algorithm of all our tokens. */
  public static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

  private final String currentId;
  private final JWSSigner signer;
  private final Map<String, JWSVerifier> verifiers;
  private final JWKSet published;

  private TokenKeys(List<ECKey> keys) throws JOSEException {
    this.currentId = keys.getFirst().getKeyID();
    this.signer = Signatures.signer(keys.getFirst());
    Map<String, JWSVerifier> byId = new HashMap<>();
    List<JWK> open = new ArrayList<>();
    for (ECKey key : keys) {
      ECKey half = key.toPublicJWK();
      byId.put(key.getKeyID(), Signatures.verifier(ALGORITHM, half).orElseThrow());
      open.add(half);
    }
    this.verifiers = Map.copyOf(byId);
    this.published = new JWKSet(open);
  }

  /** Reads the keys that stand, and makes the first one when there is none. */
  public static TokenKeys load(SigningKeys store, Clock clock) {
    try {
      List<SigningKey> standing = store.all();
      if (standing.isEmpty()) {
        standing = store.firstOrExisting(fresh(clock));
      }
      List<ECKey> keys = new ArrayList<>();
      for (SigningKey key : standing) {
        keys.add(ECKey.parse(key.privateJwk()));
      }
      return new TokenKeys(keys);
    } catch (JOSEException | ParseException e) {
      // Without the cause's text: it could quote the key.
      throw new IllegalStateException("a stored signing key is no EC key in JWK form");
    }
  }

  private static SigningKey fresh(Clock clock) throws JOSEException {
    ECKey key =
        new ECKeyGenerator(Curve.P_256)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(ALGORITHM)
            .keyIDFromThumbprint(true)
            .generate();
    return new SigningKey(key.getKeyID(), key.toJSONString(), clock.instant());
  }

  /** The {@code kid} of the key that signs. */
  public String currentId() {
    return currentId;
  }

  /** What signs. Safe for many threads. */
  public JWSSigner signer() {
    return signer;
  }

  Optional<JWSVerifier> verifier(String keyId) {
    return Optional.ofNullable(verifiers.get(keyId));
  }

  /** The public halves, for {@code jwks_uri}. */
  public JWKSet published() {
    return published;
  }
}
