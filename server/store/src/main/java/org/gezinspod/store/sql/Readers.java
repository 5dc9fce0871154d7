package org.gezinspod.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gezinspod.pod.failure.PodFailure;

/**
 * A few platform threads that read, each on a connection of its own that cannot write. A virtual
 * thread waits for them and is never pinned.
 */
public final class Readers implements AutoCloseable {
  private static final long CLOSING_SECONDS = 30;

  private final Supplier<Sql> connections;
  private final ThreadPoolExecutor threads;
  private final ThreadLocal<Sql> own;
  private final List<Sql> opened = new ArrayList<>();

  /**
   * Makes the pool.
   *
   * @param count how many threads
   * @param waiting how many reads may wait for them
   */
  public Readers(Supplier<Sql> connections, int count, int waiting) {
    this.connections = connections;
    this.own = ThreadLocal.withInitial(this::connect);
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("store-reader-", 1).factory());
  }

  private Sql connect() {
    Sql sql = connections.get();
    synchronized (opened) {
      opened.add(sql);
    }
    return sql;
  }

  /**
   * Reads at one moment, and waits for the answer.
   *
   * @throws PodFailure.Busy where too many reads wait
   */
  public <T> T read(Function<Sql, T> work) {
    return await(begin(work));
  }

  /** Begins to read at one moment. */
  public <T> CompletableFuture<T> begin(Function<Sql, T> work) {
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            Sql sql = own.get();
            return sql.together(() -> work.apply(sql));
          },
          threads);
    } catch (RejectedExecutionException e) {
      throw new PodFailure.Busy();
    }
  }

  /** Waits for a reading or writing thread, and throws what it threw. */
  public static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw e;
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (opened) {
      opened.forEach(Sql::close);
    }
  }
}
