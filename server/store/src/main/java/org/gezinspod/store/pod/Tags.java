package org.gezinspod.store.pod;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes validators: 120 bits of chance. A counter would tell how often something changes, and a
 * hash of the content whether two contents are the same.
 */
final class Tags {
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tags() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
