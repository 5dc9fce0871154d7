package org.gezinspod.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts attempts to sign in, so that nobody can guess on and on.
 *
 * <p>An attempt counts before it is judged: many at once gain nothing. One that succeeds is taken
 * back. Counted are the pair of name and address (few: that is one guesser), the name (more, so
 * that a stranger cannot lock a person out with a handful), and the address (many: an office has
 * one).
 */
public final class Attempts {

  /** Counts begin again after this time. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  static final int MOST_PER_PAIR = 10;
  static final int MOST_PER_NAME = 100;
  static final int MOST_PER_ADDRESS = 200;
  private static final int KEPT_COUNTS = 200_000;

  private final Cache<String, AtomicInteger> counts;

  public Attempts(Clock clock) {
    this.counts =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(KEPT_COUNTS)
            .ticker(() -> clock.millis() * 1_000_000L)
            .build();
  }

  /** Counts an attempt. False when there were too many, and it must not be judged. */
  public boolean enter(String name, String address) {
    boolean allowed = true;
    for (Map.Entry<String, Integer> limit : limits(name, address)) {
      int count = counts.get(limit.getKey(), k -> new AtomicInteger()).incrementAndGet();
      allowed &= count <= limit.getValue();
    }
    return allowed;
  }

  /** Takes back an attempt that succeeded, and forgets the failures of this pair. */
  public void succeeded(String name, String address) {
    List<Map.Entry<String, Integer>> limits = limits(name, address);
    counts.invalidate(limits.getFirst().getKey());
    for (Map.Entry<String, Integer> limit : limits.subList(1, limits.size())) {
      AtomicInteger count = counts.getIfPresent(limit.getKey());
      if (count != null) {
        count.decrementAndGet();
      }
    }
  }

  /** Whether there were too many, without counting one. For programs, which call often at once. */
  public boolean blocked(String name, String address) {
    return limits(name, address).stream()
        .anyMatch(
            limit -> {
              AtomicInteger count = counts.getIfPresent(limit.getKey());
              return count != null && count.get() >= limit.getValue();
            });
  }

  /** Counts a failure after {@link #blocked} let it be judged. */
  public void failed(String name, String address) {
    for (Map.Entry<String, Integer> limit : limits(name, address)) {
      counts.get(limit.getKey(), k -> new AtomicInteger()).incrementAndGet();
    }
  }

  private static List<Map.Entry<String, Integer>> limits(String name, String address) {
    return List.of(
        Map.entry("pair " + address + ' ' + name, MOST_PER_PAIR),
        Map.entry("name " + name, MOST_PER_NAME),
        Map.entry("address " + address, MOST_PER_ADDRESS));
  }
}
