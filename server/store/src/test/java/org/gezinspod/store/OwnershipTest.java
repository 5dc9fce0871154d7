package org.gezinspod.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.store.sql.StorageFailure;
import org.gezinspod.store.sql.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** One process owns a data directory, and says so to others; too many callers are told so. */
class OwnershipTest extends SqliteScene {
  private static final int WAITING = 4;

  @Override
  StoreLimits limits() {
    return StoreLimits.DEFAULT.withWaitingDeeds(WAITING);
  }

  @Test
  void aSecondStoreInTheSameProcessIsRefused() {
    StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> openStore(BASE, clock));

    assertEquals(StoreUnavailable.Kind.IN_USE, failure.kind());
    put("/plan", "the first one goes on");
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstOneIsGone() throws Exception {
    String refused = openInAnotherProcess();
    store.close();
    String opened = openInAnotherProcess();
    store = openStore(BASE, clock);

    assertTrue(refused.startsWith("IN_USE"), refused);
    assertEquals("opened [jansen]", opened);
  }

  private String openInAnotherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreOpener.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() {
    store.close();
    harm("insert into schema_version (version) values (999)");

    StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> openStore(BASE, clock));

    assertEquals(StoreUnavailable.Kind.NEWER_SCHEMA, failure.kind());
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    StoreUnavailable failure =
        assertThrows(
            StoreUnavailable.class,
            () -> SqliteStore.open(file.resolve("data"), BASE, clock, limits()));

    assertEquals(StoreUnavailable.Kind.NOT_ACCESSIBLE, failure.kind());
    assertTrue(String.valueOf(failure.getMessage()).contains(file.toString()));
  }

  @Test
  void whenTooManyDeedsWaitTheNextIsToldSo() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> waiting = new ArrayList<>();
      waiting.add(
          threads.submit(
              () ->
                  store.run(
                      POD,
                      tx -> {
                        inside.countDown();
                        await(goOn);
                      })));
      await(inside);
      int refused = 0;
      for (int i = 0; i < 3 * WAITING; i++) {
        waiting.add(threads.submit(() -> store.run(POD, tx -> tx.record(readingBy(OWNER, "/a")))));
      }
      while (refused < 2 * WAITING) {
        refused = (int) waiting.stream().filter(Future::isDone).count();
        Thread.onSpinWait();
      }
      goOn.countDown();

      assertThrows(PodFailure.Busy.class, () -> throwFirst(waiting));
    }
  }

  private static void throwFirst(List<Future<?>> futures) throws Exception {
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (java.util.concurrent.ExecutionException e) {
        throw (Exception) e.getCause();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Test
  void aClosedStoreWritesNothing() {
    store.close();

    assertThrows(StorageFailure.class, () -> put("/plan", "late"));
    store = openStore(BASE, clock);
    assertEquals(List.of(), members("/"));
  }
}
