package org.gezinspod.store.query;

import java.util.function.BooleanSupplier;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;
import org.gezinspod.pod.query.QueryLimits;

/**
 * What one evaluation may still take. Every step between two operators, and every text that a
 * function makes, passes here. Used by one thread at a time; only {@link #abandon} may come from
 * another.
 */
final class Budget {
  /** The most characters in texts that operators keep or that functions make, together. */
  static final long TEXTS_CHARS = 64L * 1024 * 1024;

  /** The longest text that a function may take or make. */
  static final int TEXT_CHARS = 1024 * 1024;

  /** Shorter texts are counted as part of their row. */
  private static final int SHORT = 64;

  /** How many characters a function goes through for the price of one step. */
  private static final int CHARS_PER_STEP = 16;

  private static final int GLANCE = 1024;
  private static final long ASK_NANOS = 5_000_000;

  private final QueryLimits limits;
  private final BooleanSupplier goesOn;
  private final GraphIndex index;
  private final long deadline;
  private volatile boolean abandoned;
  private long asked;
  private long steps;
  private long glances;
  private long rows;
  private long held;
  private long chars;

  Budget(QueryLimits limits, BooleanSupplier goesOn, GraphIndex index) {
    this.limits = limits;
    this.goesOn = goesOn;
    this.index = index;
    this.asked = System.nanoTime();
    this.deadline = asked + limits.time().toNanos();
  }

  /** One step of the evaluation. */
  void step() {
    spend(1);
  }

  /**
   * Going past something that the asker cannot see. It takes time, but it must not change what is
   * answered.
   */
  void pass() {
    if (++glances % GLANCE == 0) {
      glance();
    }
  }

  /** A function that goes through so many characters. */
  void read(long characters) {
    spend(1 + characters / CHARS_PER_STEP);
  }

  private void spend(long count) {
    steps += count;
    if (steps > limits.steps()) {
      throw new LimitExceeded("query-steps", limits.steps(), Cause.ANSWER_TOO_COSTLY);
    }
    glances += count;
    if (glances >= GLANCE) {
      glances = 0;
      glance();
    }
  }

  /** Looks at the clock and, now and then, whether access still stands. */
  void glance() {
    long now = System.nanoTime();
    if (now - deadline > 0) {
      throw new LimitExceeded("query-seconds", limits.time().toSeconds(), Cause.ANSWER_TOO_COSTLY);
    }
    if (abandoned) {
      throw new PodFailure.AccessEnded();
    }
    if (now - asked > ASK_NANOS) {
      asked = now;
      if (!goesOn.getAsBoolean()) {
        throw new PodFailure.AccessEnded();
      }
    }
  }

  /** Nobody waits for the answer any more. */
  void abandon() {
    abandoned = true;
  }

  /** One row of the answer. */
  void row() {
    if (++rows > limits.rows()) {
      throw new LimitExceeded("query-rows", limits.rows(), Cause.ANSWER_TOO_COSTLY);
    }
  }

  /** One row that an operator keeps. */
  void hold(BindingSet row) {
    if (++held > limits.held()) {
      throw new LimitExceeded("query-held-rows", limits.held(), Cause.ANSWER_TOO_COSTLY);
    }
    for (Binding binding : row) {
      Value value = binding.getValue();
      int length = value.stringValue().length();
      if (length > SHORT && !index.owns(value)) {
        keep(length);
      }
    }
  }

  /** Text that is kept beside the documents. */
  void keep(long characters) {
    chars += characters;
    if (chars > TEXTS_CHARS) {
      throw new LimitExceeded("query-texts-chars", TEXTS_CHARS, Cause.ANSWER_TOO_COSTLY);
    }
  }

  /** What a function is about to take. */
  void takes(Value... values) {
    long sum = 0;
    for (Value value : values) {
      sum += value.stringValue().length();
    }
    checkText(sum);
    read(sum);
  }

  /** What a function made. */
  <V extends Value> V made(V value) {
    int length = value.stringValue().length();
    checkText(length);
    if (length > SHORT) {
      keep(length);
    }
    return value;
  }

  /** A text that a function makes, while it grows. */
  void checkText(long length) {
    if (length > TEXT_CHARS) {
      throw new LimitExceeded("query-text-chars", TEXT_CHARS, Cause.ANSWER_TOO_COSTLY);
    }
  }
}
