package org.gezinspod.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.pod.account.TokenHash;

/**
 * Passwords, client secrets and random tokens: how they are made, hashed and compared.
 *
 * <p>What a person chose is hashed with Argon2id; what this server drew by lot needs only SHA-256.
 * Because programs show their secret again and again, a secret that held is remembered for a while
 * as a keyed hash in memory; passwords are not.
 */
public final class Secrets {

  /** OWASP Password Storage: Argon2id with 19 MiB, two passes, one lane. */
  private static final int ARGON2_KIBIBYTES = 19_456;

  private static final int ARGON2_PASSES = 2;
  private static final int ARGON2_LANES = 1;
  private static final int ARGON2_BYTES = 32;
  private static final String ARGON2_PREFIX = "$argon2id$";
  private static final String DRAWN_PREFIX = "sha256:";

  /** Each takes 19 MiB and a core for a while, so that only a few run at once. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final int MOST_WAITING = 200;

  /** Longer input is refused unread; RFC 9106 would allow more. */
  static final int MAX_LENGTH = 1_024;

  private static final int TOKEN_BYTES = 32;
  private static final int KEPT_SECRETS = 10_000;
  private static final Duration KEEP_SECRETS = Duration.ofMinutes(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Argon2Function argon2 =
      Argon2Function.getInstance(
          ARGON2_KIBIBYTES, ARGON2_PASSES, ARGON2_LANES, ARGON2_BYTES, Argon2.ID);
  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final byte[] processKey = random(TOKEN_BYTES);
  private final Cache<ByteBuffer, Boolean> held =
      Caffeine.newBuilder().maximumSize(KEPT_SECRETS).expireAfterWrite(KEEP_SECRETS).build();

  /** Compared with when there is nothing to compare with, so that both take as long. */
  private final SecretHash nobody = hashChosen(newToken());

  /** A random token of 256 bits, in characters that fit a URL. */
  public static String newToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The hash of a secret that a person chose. Slow on purpose. */
  public SecretHash hashChosen(String secret) {
    requireLength(secret);
    return new SecretHash(inTurn(() -> argon2.hash(normal(secret)).getResult()));
  }

  /** The hash of a secret from {@link #newToken}. */
  public SecretHash hashDrawn(String secret) {
    return new SecretHash(DRAWN_PREFIX + TokenHash.of(secret).hex());
  }

  /** Whether a password holds. */
  boolean passwordHolds(String password, SecretHash hash) {
    if (password.length() > MAX_LENGTH || !hash.encoded().startsWith(ARGON2_PREFIX)) {
      return false;
    }
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(hash.encoded())
                .check(normal(password), hash.encoded()));
  }

  /** Takes as long as {@link #passwordHolds}, for an account that does not exist. */
  void passwordOfNobody(String password) {
    boolean holds = passwordHolds(password, nobody);
    if (holds) {
      throw new IllegalStateException("nobody's password is not known to anybody");
    }
  }

  /** Whether the secret of a program holds. */
  public boolean clientSecretHolds(String secret, SecretHash hash) {
    if (secret.length() > MAX_LENGTH) {
      return false;
    }
    if (hash.encoded().startsWith(DRAWN_PREFIX)) {
      return same(hashDrawn(secret).encoded(), hash.encoded());
    }
    ByteBuffer key = keyed(secret, hash);
    if (held.getIfPresent(key) != null) {
      return true;
    }
    boolean holds = passwordHolds(secret, hash);
    if (holds) {
      held.put(key, Boolean.TRUE);
    }
    return holds;
  }

  /** The hash stands in the key: a secret that is replaced is not remembered. */
  private ByteBuffer keyed(String secret, SecretHash hash) {
    byte[] text = (hash.encoded() + '\n' + secret).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Hashes.hmac(processKey, text));
  }

  /** Compares without telling by its time where two texts differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** NIST SP 800-63B §5.1.1.2: the same characters typed on another device must match. */
  private static String normal(String secret) {
    return Normalizer.normalize(secret, Normalizer.Form.NFKC);
  }

  private static void requireLength(String secret) {
    if (secret.isEmpty() || secret.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a secret has 1 to " + MAX_LENGTH + " characters");
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    if (room.getQueueLength() >= MOST_WAITING) {
      throw new HttpProblem(
              HttpProblems.BUSY, "Too many people sign in at this moment. Try again soon.")
          .header("Retry-After", "5");
    }
    room.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }
}
