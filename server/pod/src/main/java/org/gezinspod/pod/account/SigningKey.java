package org.gezinspod.pod.account;

import java.time.Instant;

/**
 * A key with which this server signs tokens.
 *
 * @param keyId its {@code kid}
 * @param privateJwk the whole key as a JSON Web Key. The store seals it.
 */
public record SigningKey(String keyId, String privateJwk, Instant createdAt) {

  public SigningKey {
    if (keyId.isBlank() || privateJwk.isBlank()) {
      throw new IllegalArgumentException("a signing key has an id and a body");
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + keyId + "]";
  }
}
