package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.StoreContract;

/**
 * A program that writes until it is killed: each of its callers counts up in a document of its own,
 * with a line in the trail, and says each number only after it was acknowledged.
 */
final class Scribbler extends StoreContract {
  static final int CALLERS = 8;

  private final Path data;

  private Scribbler(Path data) {
    this.data = data;
  }

  @Override
  protected Store openStore(BaseUrl base, Clock time) {
    return SqliteStore.open(data, base, time, StoreLimits.DEFAULT);
  }

  public static void main(String[] arguments) {
    new Scribbler(Path.of(arguments[0])).scribble();
  }

  private void scribble() {
    store = openStore(BASE, clock);
    found(POD);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        ResourcePath path = path("/d" + caller);
        threads.execute(() -> countUp(path));
      }
    }
  }

  private void countUp(ResourcePath path) {
    Optional<String> last = text(path.value());
    int next = last.map(Integer::parseInt).orElse(0) + 1;
    while (!Thread.currentThread().isInterrupted()) {
      int number = next;
      store.run(
          POD,
          tx -> {
            tx.put(toWrite(tx, path), path, turtle(Integer.toString(number)), NO_SHAPES);
            tx.record(readingBy(OWNER, path.value()));
          });
      say(path, number);
      next++;
    }
  }

  private static synchronized void say(ResourcePath path, int number) {
    System.out.println(path + " " + number);
    System.out.flush();
  }
}
