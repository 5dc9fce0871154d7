package org.gezinspod.store.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits that seals and opens envelopes with AES-256-GCM (NIST SP 800-38D).
 *
 * <p>An envelope is: one byte for the format ({@value #FORMAT}), eight bytes for the key's id, a
 * random nonce of twelve bytes, the ciphertext, the authentication tag of sixteen bytes. Nonces are
 * random: one key seals at most 2<sup>32</sup> things (SP 800-38D §8.3).
 *
 * <p>Safe for many threads.
 */
public final class SealingKey {
  static final byte FORMAT = 1;

  /** How long a key is, in bytes. */
  public static final int LENGTH = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER = 1 + Long.BYTES + NONCE;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long id;
  private final byte[] raw;
  private final SecretKeySpec aes;

  private SealingKey(long id, byte[] raw) {
    if (raw.length != LENGTH) {
      throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
    }
    this.id = id;
    this.raw = raw;
    this.aes = new SecretKeySpec(raw, "AES");
  }

  /** A key of these bytes; the array is copied. */
  public static SealingKey of(long id, byte[] raw) {
    return new SealingKey(id, raw.clone());
  }

  /** A new key that nobody else has, under an id that nobody can guess. */
  public static SealingKey fresh() {
    byte[] raw = new byte[LENGTH];
    RANDOM.nextBytes(raw);
    return new SealingKey(RANDOM.nextLong() >>> 1 | 1, raw);
  }

  /** Names the key within its owner. */
  public long id() {
    return id;
  }

  /** Seals a thing so that it opens only with this key and this binding. */
  public byte[] seal(Aad binding, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    ByteBuffer envelope = ByteBuffer.allocate(HEADER + plain.length + TAG_BITS / 8);
    envelope.put(FORMAT).putLong(id).put(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, aes, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(binding.bytes());
      cipher.doFinal(plain, 0, plain.length, envelope.array(), HEADER);
      return envelope.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * Opens an envelope.
   *
   * @throws SealBroken where it was not sealed by this key with this binding, or was changed since
   */
  public byte[] open(Aad binding, byte[] envelope) {
    if (envelope.length < HEADER + TAG_BITS / 8 || envelope[0] != FORMAT) {
      throw new SealBroken("not an envelope of a known format");
    }
    if (keyIdOf(envelope) != id) {
      throw new SealBroken("sealed under another key");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, envelope, HEADER - NONCE, NONCE);
      cipher.init(Cipher.DECRYPT_MODE, aes, nonce);
      cipher.updateAAD(binding.bytes());
      return cipher.doFinal(envelope, HEADER, envelope.length - HEADER);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("an envelope does not open");
    }
  }

  /** The id of the key that sealed an envelope. */
  public static long keyIdOf(byte[] envelope) {
    if (envelope.length < HEADER) {
      throw new SealBroken("not an envelope");
    }
    return ByteBuffer.wrap(envelope, 1, Long.BYTES).getLong();
  }

  /** Seals another key. */
  public byte[] wrap(Aad binding, SealingKey other) {
    return seal(binding, other.raw);
  }

  /** Opens a sealed key. */
  public SealingKey unwrap(Aad binding, long keyId, byte[] wrapped) {
    byte[] plain = open(binding, wrapped);
    try {
      return of(keyId, plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * A keyed hash (HMAC-SHA256): the same for the same input, and telling nothing of it to who lacks
   * the key.
   */
  public byte[] mac(Aad what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(raw, "HmacSHA256"));
      return mac.doFinal(what.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** A key for one purpose, derived from this one; who has it does not have this one. */
  public SealingKey derive(String purpose) {
    return new SealingKey(id, mac(Aad.of("derive").and(purpose)));
  }

  /** The bytes, for the one place that keeps the key; a copy. */
  byte[] raw() {
    return raw.clone();
  }

  @Override
  public String toString() {
    return "SealingKey[…]";
  }
}
