package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.ContainerContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteContainerTest extends ContainerContract {
  @TempDir Path data = Path.of(".");

  @Override
  protected Store openStore(BaseUrl base, Clock clock) {
    return SqliteStore.open(data, base, clock, StoreLimits.DEFAULT);
  }
}
