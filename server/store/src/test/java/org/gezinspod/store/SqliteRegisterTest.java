package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.register.Register;
import org.gezinspod.testkit.RegisterContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegisterTest extends RegisterContract {
  private final Path data;
  private SqliteStore store;

  SqliteRegisterTest(@TempDir Path data) {
    this.data = data;
    this.store = open(data);
  }

  private static SqliteStore open(Path data) {
    return SqliteStore.open(
        data, new BaseUrl("https://pods.example/"), Clock.systemUTC(), StoreLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Register register() {
    return store.register();
  }

  @Override
  protected Register reopened() {
    store.close();
    store = open(data);
    return store.register();
  }
}
