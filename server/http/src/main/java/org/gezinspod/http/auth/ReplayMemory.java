package org.gezinspod.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * Which proofs were used, for as long as they could be used again.
 *
 * <p>In memory, for one node. It forgets at a restart; proofs signed before the start are refused
 * then ({@link ProofChecks}). What stays open is a proof of a client whose clock is ahead, captured
 * just before a restart: for at most {@link ProofRules#ahead}. Several nodes need a shared memory
 * here.
 *
 * <p>It never forgets a proof to make room: full, it lets nothing in. Only proofs that hold for a
 * valid token are remembered, so that a stranger cannot fill it.
 */
final class ReplayMemory {

  /** About 100 bytes each. */
  static final int MOST_PROOFS = 2_000_000;

  /** 128 bits of a SHA-256: finding two proofs with one key is out of reach. */
  private record Key(long high, long low) {}

  private final Cache<Key, Boolean> used;

  ReplayMemory(Duration window, Clock clock) {
    this.used =
        Caffeine.newBuilder()
            .expireAfterWrite(window)
            .ticker(() -> clock.millis() * 1_000_000L)
            .build();
  }

  /** What became of an attempt to use a proof. */
  enum Use {
    FIRST,
    AGAIN,
    FULL
  }

  /** Uses a proof. Atomic: of two callers with one proof exactly one is the first. */
  Use use(String thumbprint, String jti) {
    if (used.estimatedSize() >= MOST_PROOFS) {
      return Use.FULL;
    }
    byte[] digest = Hashes.sha256((thumbprint + '\n' + jti).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    Key key = new Key(bytes.getLong(), bytes.getLong());
    return used.asMap().putIfAbsent(key, Boolean.TRUE) == null ? Use.FIRST : Use.AGAIN;
  }
}
