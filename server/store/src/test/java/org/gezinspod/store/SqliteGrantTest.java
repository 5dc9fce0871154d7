package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.GrantContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteGrantTest extends GrantContract {
  @TempDir Path data = Path.of(".");

  /** The limits to test with. */
  StoreLimits limits() {
    return StoreLimits.DEFAULT;
  }

  @Override
  protected final Store openStore(BaseUrl base, Clock clock) {
    return SqliteStore.open(data, base, clock, limits());
  }
}
