package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.UploadContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteUploadTest extends UploadContract {
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
