package org.gezinspod.store.blob;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.seal.SealingKey;

/**
 * A key that seals one file, once, in frames (AES-256-GCM; the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár). A frame's nonce is its number and whether it is the last, so
 * that frames cannot be swapped, dropped or cut off unseen. Each file has a key of its own, so no
 * nonce comes twice.
 */
final class FrameKey {
  /** How many bytes of the binary a frame holds; the last one holds fewer or as many. */
  static final int PLAIN = 64 * 1024;

  /** How many bytes a whole frame takes in the file. */
  static final int SEALED = PLAIN + 16;

  private static final int TAG_BITS = 128;
  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] raw;
  private final SecretKeySpec aes;

  FrameKey(byte[] raw) {
    this.raw = raw;
    this.aes = new SecretKeySpec(raw, "AES");
  }

  static FrameKey fresh() {
    byte[] raw = new byte[SealingKey.LENGTH];
    RANDOM.nextBytes(raw);
    return new FrameKey(raw);
  }

  byte[] raw() {
    return raw;
  }

  byte[] seal(String file, long number, boolean last, byte[] plain, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, file, number, last).doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  byte[] open(String file, long number, boolean last, byte[] sealed, int length) {
    try {
      return cipher(Cipher.DECRYPT_MODE, file, number, last).doFinal(sealed, 0, length);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("a frame of a binary does not open");
    }
  }

  private Cipher cipher(int mode, String file, long number, boolean last)
      throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE).putLong(number).putInt(last ? 1 : 0).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(file.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return cipher;
  }
}
