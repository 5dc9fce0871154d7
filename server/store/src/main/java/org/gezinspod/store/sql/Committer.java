package org.gezinspod.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gezinspod.pod.failure.PodFailure;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes the deeds that wait, does each, commits them together with
 * one fsync, and wakes their callers. It never lingers for more callers: while one batch is being
 * synced, the next one gathers by itself.
 *
 * <p>A deed that throws stands alone in its failure, because it has written nothing by then (see
 * {@link Deed}). Where the database itself fails, nothing of the batch is kept or acknowledged.
 */
public final class Committer implements AutoCloseable {
  private static final long IDLE_SECONDS = 1;
  private static final int DEEDS_BETWEEN_CHECKPOINTS = 1000;

  /** What happens around the commit of a batch; on the writer's thread. */
  public interface Batch {
    /** Writes what is written once for all deeds of the batch. */
    void beforeCommit(Sql sql);

    /** The batch is durable. Its callers still sleep. */
    void committed();

    /** Nothing of the batch was kept. */
    void undone();
  }

  /** What is done on the writer's thread. */
  @FunctionalInterface
  public interface Deed<T> {
    /**
     * Does the deed.
     *
     * @throws StorageFailure where the database failed: undoes the whole batch
     * @throws RuntimeException anything else: the deed has written nothing, and only its caller
     *     hears of it
     */
    T run(Sql sql);
  }

  private static final class Waiting<T> {
    private final Deed<T> deed;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Waiting(Deed<T> deed) {
      this.deed = deed;
    }

    void run(Sql sql) {
      try {
        result = deed.run(sql);
      } catch (StorageFailure e) {
        throw e;
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    @SuppressWarnings("NullAway") // A deed may answer null where its type is nullable.
    void wake() {
      if (failure == null) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(failure);
      }
    }
  }

  private final Sql sql;
  private final Batch batch;
  private final int largestBatch;
  private final BlockingQueue<Waiting<?>> queue;
  private final Thread thread;
  private volatile boolean closing;
  private int sinceCheckpoint;

  /**
   * Starts the writer.
   *
   * @param waiting how many deeds may wait
   * @param largestBatch how many are committed together at most
   */
  public Committer(Sql sql, Batch batch, int waiting, int largestBatch) {
    this.sql = sql;
    this.batch = batch;
    this.largestBatch = largestBatch;
    this.queue = new ArrayBlockingQueue<>(waiting);
    this.thread = Thread.ofPlatform().name("store-writer").start(this::work);
  }

  /**
   * Has a deed done, and returns when it is durable.
   *
   * @throws PodFailure.Busy where too many deeds wait; nothing was done
   */
  public <T> T write(Deed<T> deed) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a deed cannot wait for another deed");
    }
    Waiting<T> waiting = new Waiting<>(deed);
    if (closing) {
      throw new StorageFailure("the store is closed");
    }
    if (!queue.offer(waiting)) {
      throw new PodFailure.Busy();
    }
    if (closing && queue.remove(waiting)) {
      throw new StorageFailure("the store is closed");
    }
    return Readers.await(waiting.answer);
  }

  /**
   * Has a deed done that writes as it goes: what it throws undoes what it wrote, and nothing else.
   */
  public <T> T writeAsItGoes(Deed<T> deed) {
    return write(
        s -> {
          s.run("savepoint deed");
          try {
            T result = deed.run(s);
            s.run("release deed");
            return result;
          } catch (StorageFailure e) {
            throw e;
          } catch (RuntimeException | Error e) {
            s.run("rollback to deed");
            s.run("release deed");
            throw e;
          }
        });
  }

  private void work() {
    List<Waiting<?>> taken = new ArrayList<>(largestBatch);
    try {
      while (!closing || !queue.isEmpty()) {
        take(taken);
        if (!taken.isEmpty()) {
          commit(taken);
        }
        copyBackWhenDue(taken.isEmpty());
        taken.clear();
      }
    } finally {
      // Whatever ended this thread: nobody waits for it in vain.
      closing = true;
      refuseTheRest();
    }
  }

  private void refuseTheRest() {
    Waiting<?> waiting = queue.poll();
    while (waiting != null) {
      waiting.answer.completeExceptionally(new StorageFailure("the store is closed"));
      waiting = queue.poll();
    }
  }

  private void take(List<Waiting<?>> taken) {
    try {
      Waiting<?> first = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
      if (first != null) {
        taken.add(first);
        queue.drainTo(taken, largestBatch - 1);
      }
    } catch (InterruptedException e) {
      // Nobody else has this thread; only closing ends it.
      sinceCheckpoint++;
    }
  }

  private void commit(List<Waiting<?>> taken) {
    try {
      for (Waiting<?> waiting : taken) {
        waiting.run(sql);
      }
      batch.beforeCommit(sql);
      sql.commit();
    } catch (RuntimeException | Error e) {
      undo(taken, e);
      return;
    }
    try {
      batch.committed();
    } finally {
      taken.forEach(Waiting::wake);
    }
    sinceCheckpoint += taken.size();
  }

  private void undo(List<Waiting<?>> taken, Throwable cause) {
    try {
      sql.rollback();
    } catch (StorageFailure e) {
      // SQLite rolls back by itself after some failures, such as a full disk.
      cause.addSuppressed(e);
    }
    batch.undone();
    for (Waiting<?> waiting : taken) {
      if (waiting.failure == null) {
        waiting.failure = new StorageFailure("the batch of this deed was not committed", cause);
      }
      waiting.wake();
    }
  }

  // After the callers were woken, so that nobody waits for the copy but the next batch.
  private void copyBackWhenDue(boolean idle) {
    boolean due = sinceCheckpoint >= DEEDS_BETWEEN_CHECKPOINTS || (idle && sinceCheckpoint > 0);
    if (due) {
      sinceCheckpoint = 0;
      try {
        sql.one("pragma wal_checkpoint(passive)", row -> row.number(1));
        sql.rollback();
      } catch (StorageFailure e) {
        // The log stays as it is, and is copied at the next occasion. Nothing is lost by that.
        sinceCheckpoint = 1;
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    // Wakes the writer, if it sleeps.
    queue.offer(new Waiting<>(s -> closing));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    refuseTheRest();
    sql.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
