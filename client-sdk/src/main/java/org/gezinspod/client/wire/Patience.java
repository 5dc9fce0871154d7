package org.gezinspod.client.wire;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.gezinspod.client.problem.GezinspodException.Unreachable;

/**
 * How often and after which pauses a request is sent again. Only the caller knows what is safe to
 * repeat; here is only the when: exponential with full jitter, or what {@code Retry-After} asks.
 */
public final class Patience {
  private final Schedule schedule;
  private final Clock clock;
  private final RandomGenerator chance;
  private final Pause pause;

  /**
   * The limits of repetition.
   *
   * @param tries how often a request is sent at most, the first time included
   * @param firstDelay the longest pause before the second try; it doubles with each further one
   * @param longestWait no single pause is longer; a server that asks for more is not waited for
   */
  public record Schedule(int tries, Duration firstDelay, Duration longestWait) {
    public Schedule {
      if (tries < 1) {
        throw new IllegalArgumentException("A request is tried at least once");
      }
      if (firstDelay.isNegative() || longestWait.isNegative()) {
        throw new IllegalArgumentException("A pause cannot be negative");
      }
    }
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  /**
   * The last answer of a series of tries.
   *
   * @param answer what came
   * @param maybeCarriedOutBefore whether an earlier try may have reached the server and been
   *     carried out, though its answer was lost
   */
  public record Outcome(Answer answer, boolean maybeCarriedOutBefore) {}

  public Patience(Schedule schedule, Clock clock, RandomGenerator chance, Pause pause) {
    this.schedule = schedule;
    this.clock = clock;
    this.chance = chance;
    this.pause = pause;
  }

  /**
   * Sends until an answer comes that repetition would not better, or the tries are used up.
   *
   * @param repeatable whether a second try is safe
   * @param once one try
   * @throws Unreachable when the last allowed try had no answer
   */
  public Outcome send(boolean repeatable, Supplier<Answer> once) {
    int tries = repeatable ? schedule.tries() : 1;
    boolean maybeCarriedOut = false;
    for (int attempt = 1; ; attempt++) {
      Duration wait;
      try {
        Answer answer = once.get();
        Optional<Duration> asked = retryAfter(answer);
        wait = asked.orElseGet(backoff(attempt));
        if (attempt >= tries
            || !isPassing(answer.status())
            || wait.compareTo(schedule.longestWait()) > 0) {
          return new Outcome(answer, maybeCarriedOut);
        }
        maybeCarriedOut |= isFromGateway(answer.status());
      } catch (Unreachable unreachable) {
        if (attempt >= tries || Thread.currentThread().isInterrupted()) {
          throw unreachable;
        }
        maybeCarriedOut = true;
        wait = backoff(attempt).get();
      }
      rest(wait);
    }
  }

  /** How long an answer asks to wait; RFC 9110 §10.2.3 knows seconds and dates. */
  public Optional<Duration> retryAfter(Answer answer) {
    return answer.header("Retry-After").flatMap(this::parseRetryAfter);
  }

  private Optional<Duration> parseRetryAfter(String value) {
    String text = value.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Supplier<Duration> backoff(int attempt) {
    return () -> {
      long ceiling = schedule.firstDelay().toMillis() << Math.min(attempt - 1, 20);
      long bounded = Math.min(ceiling, schedule.longestWait().toMillis());
      return Duration.ofMillis(chance.nextLong(bounded + 1));
    };
  }

  private void rest(Duration wait) {
    try {
      pause.take(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unreachable("the waiting thread was interrupted", interrupted);
    }
  }

  private static boolean isPassing(int status) {
    return status == 429 || status == 503 || isFromGateway(status);
  }

  // A gateway that gives up may have passed the request on; the others refused before acting.
  private static boolean isFromGateway(int status) {
    return status == 502 || status == 504;
  }
}
