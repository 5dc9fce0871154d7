package org.gezinspod.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;

/**
 * A program that measures the store alone, without HTTP, and prints one line per measurement: how
 * many per second, how long each took, and the writing thread's processor time for each.
 *
 * <p>Its name does not end in Test, so that only who asks for it runs it: {@code
 * -Dtest=StoreBench}, and {@code -Dstore.bench.seconds=3} for three seconds per measurement.
 */
class StoreBench extends SqliteScene {
  private static final int DOCUMENTS = 300;
  private static final int BODY_BYTES = 2048;
  private static final int PODS = 8;
  private static final int MOST_SAMPLES = 4_000_000;

  private final Duration each = Duration.ofSeconds(Long.getLong("store.bench.seconds", 1));
  private final Content.Rdf body = new Content.Rdf(MediaType.TURTLE, new byte[BODY_BYTES]);

  private interface Work {
    void once(int caller, long round);
  }

  @Test
  void figures() {
    for (int pod = 0; pod < PODS; pod++) {
      fill(pod(pod));
    }
    for (int callers : new int[] {1, 8, 64}) {
      measure("public read", callers, (caller, round) -> publicRead(caller, round));
      measure("read with its line", callers, (caller, round) -> recordedRead(caller, round));
      measure("write with its line", callers, (caller, round) -> write(caller, round));
    }
    measure("list of 300 members", 1, (caller, round) -> list(caller));
  }

  private static PodName pod(int number) {
    return new PodName("pod" + number % PODS);
  }

  private static ResourcePath document(long number) {
    return path("/docs/" + number % DOCUMENTS);
  }

  private void fill(PodName pod) {
    found(pod);
    store.run(
        pod,
        tx -> {
          writeAcl(
              tx,
              toWrite(tx, path("/.acl")),
              ResourcePath.ROOT,
              ownerRule(),
              rule(Set.of(), true, EnumSet.of(Mode.READ)));
          tx.put(toWrite(tx, path("/docs/")), path("/docs/"), container(), NO_SHAPES);
          for (int i = 0; i < DOCUMENTS; i++) {
            tx.put(toWrite(tx, document(i)), document(i), body, NO_SHAPES);
          }
        });
  }

  private int publicRead(int caller, long round) {
    ResourcePath path = document(caller * 31L + round);
    return store.read(
        pod(caller),
        at -> {
          Permit permit =
              admitted(GATEKEEPER.read(at.rules(), Actor.ANONYMOUS, path, clock.instant()));
          Head head = at.head(permit, path).orElseThrow();
          return at.body(permit, head).length;
        });
  }

  private void recordedRead(int caller, long round) {
    ResourcePath path = document(caller * 31L + round);
    publicRead(caller, round);
    store.run(pod(caller), tx -> tx.record(readingBy(OWNER, path.value())));
  }

  private void write(int caller, long round) {
    ResourcePath path = document(caller * 31L + round);
    store.run(
        pod(caller),
        tx -> {
          Permit permit = toWrite(tx, path);
          Optional<Head> now = tx.head(permit, path);
          tx.put(permit, path, body, now.flatMap(Head::shapes));
          tx.record(readingBy(OWNER, path.value()));
        });
  }

  private int list(int caller) {
    return store.read(
        pod(caller), at -> at.members(toRead(at, path("/docs/")), path("/docs/")).size());
  }

  private void measure(String name, int callers, Work work) {
    spend(callers, each.dividedBy(3), work, new AtomicLongArray(1));
    AtomicLongArray samples = new AtomicLongArray(MOST_SAMPLES);
    long start = System.nanoTime();
    long busy = writerNanos();
    long count = spend(callers, each, work, samples);
    double writer = (writerNanos() - busy) / 1e3 / count;
    double seconds = (System.nanoTime() - start) / 1e9;
    int kept = (int) Math.min(count, MOST_SAMPLES);
    long[] sorted = new long[kept];
    Arrays.setAll(sorted, samples::get);
    Arrays.sort(sorted);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-20s %3d callers %,11.0f per s   p50 %8.3f ms   p99 %8.3f ms   writer %5.0f us",
            name,
            callers,
            count / seconds,
            sorted[kept / 2] / 1e6,
            sorted[(int) (kept * 0.99)] / 1e6,
            writer));
  }

  // The processor time of the writing thread: it hardly depends on who else uses the machine.
  private static long writerNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(info -> info != null && info.getThreadName().equals("store-writer"))
        .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
        .sum();
  }

  private static long spend(int callers, Duration time, Work work, AtomicLongArray samples) {
    AtomicLong next = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        int caller = i;
        threads.execute(
            () -> {
              long now = System.nanoTime();
              for (long round = 0; now < end; round++) {
                work.once(caller, round);
                long then = System.nanoTime();
                long at = next.getAndIncrement();
                if (at < samples.length()) {
                  samples.set((int) at, then - now);
                }
                now = then;
              }
            });
      }
    }
    return next.get();
  }
}
