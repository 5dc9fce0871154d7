package org.gezinspod.store.pod;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The newest line of a pod's trail, to which the next one is chained.
 *
 * @param position of that line; 0 where there is none
 * @param hash of that line; {@value #HASH_LENGTH} zero bytes where there is none
 */
record ChainEnd(long position, byte[] hash) {
  static final int HASH_LENGTH = 32;
  static final ChainEnd START = new ChainEnd(0, new byte[HASH_LENGTH]);

  /**
   * The end of the chain when one more sealed line is added: SHA-256 over the hash before it, its
   * position, its moment and its ciphertext.
   */
  ChainEnd plus(long atNanos, byte[] sealed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      digest.update(
          ByteBuffer.allocate(2 * Long.BYTES).putLong(position + 1).putLong(atNanos).array());
      digest.update(sealed);
      return new ChainEnd(position + 1, digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
