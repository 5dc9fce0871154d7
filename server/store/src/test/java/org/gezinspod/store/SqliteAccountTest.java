package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.testkit.AccountContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountTest extends AccountContract {
  private final SqliteStore store;

  SqliteAccountTest(@TempDir Path data) {
    store =
        SqliteStore.open(
            data, new BaseUrl("https://pods.example/"), Clock.systemUTC(), StoreLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected AccountPorts ports() {
    return store.accounts();
  }
}
