package org.gezinspod.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * One measurement: warms up, makes the requests for the measured window with their proofs, and then
 * only sends. A thread and a connection for each caller; each asks again as soon as it has its
 * answer.
 */
final class LoadRun {
  private static final double SPARE = 1.5;
  private static final int MOST_PREPARED_BYTES = 256 * 1024 * 1024;
  private static final int MOST_ERRORS_IN_A_ROW = 20;

  private final Plan plan;
  private final Workload workload;
  private final Access access;

  LoadRun(Plan plan) {
    this.plan = plan;
    this.workload =
        Workload.of(plan.workload())
            .orElseThrow(() -> new IllegalArgumentException("no workload " + plan.workload()));
    this.access = Access.of(plan.token(), plan.key());
  }

  Measured measure() {
    try (ExecutorService threads = Executors.newFixedThreadPool(plan.connections())) {
      List<Caller> callers = IntStream.range(0, plan.connections()).mapToObj(Caller::new).toList();
      each(threads, callers, caller -> caller.ask(plan.warmUpSeconds()));
      each(threads, callers, Caller::prepare);
      callers.forEach(Caller::forget);
      Duration server = processorTime(plan.serverPid());
      Duration client = processorTime(ProcessHandle.current().pid());
      long begin = System.nanoTime();
      each(threads, callers, caller -> caller.ask(plan.seconds()));
      double seconds = (System.nanoTime() - begin) / 1e9;
      return result(
          callers,
          seconds,
          processorTime(plan.serverPid()).minus(server),
          processorTime(ProcessHandle.current().pid()).minus(client));
    }
  }

  private interface Part {
    void run(Caller caller) throws IOException;
  }

  private static void each(ExecutorService threads, List<Caller> callers, Part part) {
    List<Callable<Boolean>> parts = new ArrayList<>();
    for (Caller caller : callers) {
      parts.add(
          () -> {
            part.run(caller);
            return true;
          });
    }
    try {
      for (Future<Boolean> done : threads.invokeAll(parts)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a caller failed", e.getCause());
    }
  }

  private static Duration processorTime(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  private Measured result(List<Caller> callers, double seconds, Duration server, Duration client) {
    long[] nanos = callers.stream().flatMapToLong(c -> Arrays.stream(c.taken())).sorted().toArray();
    long errors = callers.stream().mapToLong(caller -> caller.errors).sum();
    String first =
        callers.stream().map(c -> c.firstError).filter(e -> !e.isEmpty()).findFirst().orElse("");
    long all = Math.max(1, nanos.length);
    return new Measured(
        nanos.length,
        seconds,
        errors,
        first,
        millis(nanos, 0.50),
        millis(nanos, 0.99),
        server.isZero() ? -1 : server.toNanos() / 1e3 / all,
        client.toNanos() / 1e3 / all,
        callers.stream().mapToLong(caller -> caller.late).sum());
  }

  private static double millis(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
  }

  /** One connection and what it asks. */
  private final class Caller {
    private final int number;
    private final List<byte[]> prepared = new ArrayList<>();
    private long[] nanos = new long[1024];
    private int count;
    private int next;
    private int made;
    private int inARow;
    private double rate;
    private long errors;
    private long late;
    private String firstError = "";

    Caller(int number) {
      this.number = number;
    }

    void ask(double seconds) throws IOException {
      int before = count;
      long begin = System.nanoTime();
      long end = begin + (long) (seconds * 1e9);
      inARow = 0;
      while (System.nanoTime() < end && inARow < MOST_ERRORS_IN_A_ROW) {
        try (LeanConnection connection = LeanConnection.to(plan.pod())) {
          askOver(connection, end);
        } catch (IOException e) {
          wrong("no answer: " + e.getMessage());
        }
      }
      rate = (count - before) / ((System.nanoTime() - begin) / 1e9);
    }

    private void askOver(LeanConnection connection, long end) throws IOException {
      while (System.nanoTime() < end && inARow < MOST_ERRORS_IN_A_ROW) {
        byte[] request = take();
        long sent = System.nanoTime();
        int status = connection.status(request);
        if (status / 100 == 2) {
          note(System.nanoTime() - sent);
          inARow = 0;
        } else {
          wrong("status " + status);
        }
      }
    }

    private byte[] take() {
      if (next < prepared.size()) {
        byte[] request = prepared.get(next);
        next += workload.isAlwaysTheSame() ? 0 : 1;
        return request;
      }
      late++;
      return make();
    }

    private byte[] make() {
      return workload.question(plan.pod(), plan.round(), number, made++).bytes(access);
    }

    /** Makes the requests of the measured window. */
    void prepare() {
      int wanted =
          workload.isAlwaysTheSame() ? 1 : (int) Math.ceil(rate * plan.seconds() * SPARE) + 8;
      long bytes = 0;
      for (int i = 0; i < wanted && bytes < MOST_PREPARED_BYTES / plan.connections(); i++) {
        byte[] request = make();
        bytes += request.length;
        prepared.add(request);
      }
    }

    /** Forgets what was seen while warming up. */
    void forget() {
      count = 0;
      errors = 0;
      late = 0;
      firstError = "";
    }

    private void note(long taken) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = taken;
    }

    private void wrong(String what) {
      errors++;
      inARow++;
      firstError = firstError.isEmpty() ? what : firstError;
    }

    long[] taken() {
      return Arrays.copyOf(nanos, count);
    }
  }
}
