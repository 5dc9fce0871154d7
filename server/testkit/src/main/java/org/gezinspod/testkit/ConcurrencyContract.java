package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Precondition;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Snapshot.TrailPage;
import org.gezinspod.pod.store.Transaction;
import org.junit.jupiter.api.Test;

/** Many virtual threads at once: nothing is lost, nothing is torn, each deed stands alone. */
public abstract class ConcurrencyContract extends StoreContract {
  private static final int CALLERS = 64;
  private static final int ROUNDS = 10;

  private static <T> List<Future<T>> atOnce(List<? extends Callable<T>> calls) {
    return atOnce(Executors.newVirtualThreadPerTaskExecutor(), calls);
  }

  private static <T> List<Future<T>> atOnce(
      ExecutorService threads, List<? extends Callable<T>> calls) {
    try (threads) {
      return threads.invokeAll(calls);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a caller failed", e);
    }
  }

  private static List<Callable<Boolean>> callers(int count, Caller work) {
    return IntStream.range(0, count)
        .<Callable<Boolean>>mapToObj(
            i ->
                () -> {
                  work.call(i);
                  return true;
                })
        .toList();
  }

  private interface Caller {
    void call(int number);
  }

  @Test
  void everyAcknowledgedWriteIsThere() {
    atOnce(
            callers(
                CALLERS,
                caller -> {
                  for (int i = 0; i < ROUNDS; i++) {
                    put("/d" + caller, caller + "/" + i);
                    assertEquals(Optional.of(caller + "/" + i), text("/d" + caller));
                  }
                }))
        .forEach(ConcurrencyContract::answer);

    assertEquals(CALLERS, members("/").size());
    for (int caller = 0; caller < CALLERS; caller++) {
      assertEquals(ROUNDS, head("/d" + caller).orElseThrow().version());
    }
  }

  @Test
  void ofManyWhoCompareAndSetOneWins() {
    Head start = put("/plan", "start");
    Precondition unchanged = new Precondition.OneOf(Set.of(start.tag()));
    ResourcePath plan = path("/plan");

    List<Callable<Boolean>> calls =
        IntStream.range(0, CALLERS)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () ->
                        store.write(
                            POD,
                            tx -> {
                              Permit permit = toWrite(tx, plan);
                              Optional<Head> now = tx.head(permit, plan);
                              boolean wins = unchanged.holds(now.map(Head::tag));
                              if (wins) {
                                tx.put(permit, plan, turtle("by " + i), NO_SHAPES);
                              }
                              return wins;
                            }))
            .toList();
    long winners = atOnce(calls).stream().filter(ConcurrencyContract::answer).count();

    assertEquals(1, winners);
    assertEquals(2, head("/plan").orElseThrow().version());
  }

  @Test
  void aDeedThatThrowsDoesNotHarmItsNeighbours() {
    List<Future<Boolean>> answers =
        atOnce(
            callers(
                CALLERS,
                caller ->
                    store.run(
                        POD,
                        tx -> {
                          ResourcePath path = path("/d" + caller);
                          tx.put(toWrite(tx, path), path, turtle("x"), NO_SHAPES);
                          tx.record(readingBy(PROFESSIONAL, "/d" + caller));
                          if (caller % 2 == 1) {
                            throw new ArithmeticException("odd");
                          }
                        })));

    for (int caller = 0; caller < CALLERS; caller++) {
      Future<Boolean> answer = answers.get(caller);
      if (caller % 2 == 1) {
        ExecutionException failure = assertThrows(ExecutionException.class, answer::get);
        assertInstanceOf(ArithmeticException.class, failure.getCause());
      } else {
        answer(answer);
      }
    }
    assertEquals(CALLERS / 2, members("/").size());
    assertEquals(CALLERS / 2, trail().size());
  }

  private List<AuditLine> trail() {
    return store.read(POD, at -> at.trail(toOversee(at), TrailPage.newest(TrailPage.MOST_LINES)));
  }

  @Test
  void theTrailHasNoGapsUnderConcurrentDeeds() {
    atOnce(
            callers(
                CALLERS,
                caller -> {
                  for (int i = 0; i < ROUNDS; i++) {
                    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/x")));
                  }
                }))
        .forEach(ConcurrencyContract::answer);

    List<Long> positions = trail().stream().map(AuditLine::position).sorted().toList();
    assertEquals(LongStream.rangeClosed(1, CALLERS * ROUNDS).boxed().toList(), positions);
  }

  @Test
  void aSnapshotShowsOneMomentWhileWritersWrite() {
    store.run(POD, tx -> putBoth(tx, 0));
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Boolean>> calls = new ArrayList<>();
    calls.add(
        () -> {
          for (int i = 1; i <= 200; i++) {
            int round = i;
            store.run(POD, tx -> putBoth(tx, round));
          }
          done.set(true);
          return true;
        });
    calls.addAll(
        callers(
            4,
            caller -> {
              long version = 0;
              while (!done.get()) {
                version = lookAtBoth(version);
              }
            }));

    // Platform threads: readers that never wait would keep virtual ones from being resumed.
    atOnce(Executors.newCachedThreadPool(), calls).forEach(ConcurrencyContract::answer);

    assertEquals(Optional.of("200"), text("/a"));
  }

  private void putBoth(Transaction tx, int round) {
    for (String name : List.of("/a", "/b")) {
      tx.put(toWrite(tx, path(name)), path(name), turtle(Integer.toString(round)), NO_SHAPES);
    }
  }

  private long lookAtBoth(long atLeast) {
    return store.read(
        POD,
        (Snapshot at) -> {
          assertTrue(at.version() >= atLeast, "a later snapshot is never older");
          Optional<String> first = text(at, path("/a"));
          assertEquals(first, text(at, path("/b")));
          assertEquals(first, text(at, path("/a")));
          return at.version();
        });
  }

  @Test
  void aSnapshotThatIsHeldDoesNotMove() throws InterruptedException {
    put("/plan", "one");
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    seen.add(
                        store.read(
                            POD,
                            at -> {
                              long version = at.version();
                              looking.countDown();
                              await(written);
                              assertEquals(version, at.version());
                              return text(at, path("/plan")).orElseThrow();
                            })));

    await(looking);
    put("/plan", "two");
    written.countDown();
    reader.join();

    assertEquals(List.of("one"), seen);
    assertEquals(Optional.of("two"), text("/plan"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Test
  void ofManyWhoMakeAPodOneDoes() {
    PodName name = new PodName("smit");

    List<Callable<Boolean>> calls =
        IntStream.range(0, CALLERS).<Callable<Boolean>>mapToObj(i -> () -> found(name)).toList();
    long makers = atOnce(calls).stream().filter(ConcurrencyContract::answer).count();

    assertEquals(1, makers);
    assertEquals(List.of(POD, name), store.pods());
  }

  @Test
  void whatADeedDidIsSeenByTheNextReadOfTheSameCaller() {
    atOnce(
            callers(
                CALLERS,
                caller -> {
                  long before = version();
                  put("/d" + caller, "x");
                  assertTrue(version() > before);
                  remove("/d" + caller);
                  assertEquals(Optional.empty(), head("/d" + caller));
                }))
        .forEach(ConcurrencyContract::answer);

    assertEquals(List.of(), members("/"));
  }

  @Test
  void aDeedThatWaitsForAnotherDeedIsRefused() {
    assertThrows(
        IllegalStateException.class,
        () -> store.run(POD, tx -> store.run(POD, inner -> inner.count(1, 1, 1))));
  }
}
