package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.AccessContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessTest extends AccessContract {
  @TempDir Path data = Path.of(".");

  @Override
  protected Store openStore(BaseUrl base, Clock clock) {
    return SqliteStore.open(data, base, clock, StoreLimits.DEFAULT);
  }
}
