package org.gezinspod.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Safe for many threads. */
public final class MovableClock extends Clock {
  /** Where every clock of this kind begins. */
  public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

  private volatile Instant now;

  private MovableClock(Instant start) {
    this.now = start;
  }

  public static MovableClock atStart() {
    return new MovableClock(START);
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
