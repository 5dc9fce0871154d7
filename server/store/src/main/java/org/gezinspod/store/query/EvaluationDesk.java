package org.gezinspod.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gezinspod.pod.failure.PodFailure;

/**
 * The few platform threads on which questions are evaluated. A question that computes for seconds
 * would otherwise hold the carrier of other virtual threads. What is found is handed over in small
 * piles to the thread that asked, so that a slow reader holds a place here no longer than its
 * question may take.
 */
final class EvaluationDesk implements AutoCloseable {
  /** How many questions may wait; more are refused as busy. */
  static final int WAITING = 256;

  private static final int PILE = 64;
  private static final int PILES_AHEAD = 8;
  private static final int GLANCE_MILLIS = 20;
  private static final int STACK_BYTES = 16 * 1024 * 1024;

  private final ThreadPoolExecutor threads;

  EvaluationDesk(int places) {
    this.threads =
        new ThreadPoolExecutor(
            places,
            places,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              // Deep queries need a deep stack; that of a virtual thread cannot be chosen.
              Thread thread = new Thread(null, task, "query", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  private sealed interface Piece<T> {
    record Pile<T>(List<T> things) implements Piece<T> {}

    record End<T>(Optional<Throwable> failure) implements Piece<T> {}
  }

  /**
   * Lets a thread of the desk produce, and gives what it produces to the sink on the caller's own
   * thread. When this returns or throws, the production has ended.
   *
   * @param budget of the production; abandoned where the sink throws
   * @throws PodFailure.Busy where too many wait
   */
  <T> void stream(Budget budget, Consumer<Consumer<T>> production, Consumer<? super T> sink) {
    BlockingQueue<Piece<T>> belt = new LinkedBlockingQueue<>();
    Semaphore room = new Semaphore(PILES_AHEAD);
    try {
      threads.execute(() -> belt.add(new Piece.End<>(produced(budget, production, belt, room))));
    } catch (RejectedExecutionException e) {
      throw new PodFailure.Busy();
    }
    Optional<Throwable> failure;
    try {
      failure = drain(belt, room, sink);
    } catch (RuntimeException | Error e) {
      budget.abandon();
      room.release(PILES_AHEAD);
      var unused = drain(belt, room, thing -> {});
      throw e;
    }
    failure.ifPresent(EvaluationDesk::rethrow);
  }

  private static <T> Optional<Throwable> drain(
      BlockingQueue<Piece<T>> belt, Semaphore room, Consumer<? super T> sink) {
    while (true) {
      switch (taken(belt)) {
        case Piece.Pile<T>(List<T> things) -> {
          room.release();
          things.forEach(sink);
        }
        case Piece.End<T>(Optional<Throwable> failure) -> {
          return failure;
        }
      }
    }
  }

  // The production ends by itself, at the latest with its time: waiting for it is not interrupted.
  private static <T> Piece<T> taken(BlockingQueue<Piece<T>> belt) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return belt.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // Everything goes to the thread that waits, also what nobody foresaw: that thread knows what to
  // do with it.
  private static <T> Optional<Throwable> produced(
      Budget budget,
      Consumer<Consumer<T>> production,
      BlockingQueue<Piece<T>> belt,
      Semaphore room) {
    try {
      List<T> pile = new ArrayList<>(PILE);
      production.accept(
          thing -> {
            pile.add(thing);
            if (pile.size() == PILE) {
              await(room, budget);
              belt.add(new Piece.Pile<>(List.copyOf(pile)));
              pile.clear();
            }
          });
      belt.add(new Piece.Pile<>(pile));
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  private static void await(Semaphore room, Budget budget) {
    try {
      budget.glance();
      while (!room.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
        budget.glance();
      }
    } catch (InterruptedException e) {
      throw new PodFailure.Busy();
    }
  }

  private static void rethrow(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
