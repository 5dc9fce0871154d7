package org.gezinspod.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.store.Store;
import org.gezinspod.testkit.StoreContract;
import org.junit.jupiter.api.io.TempDir;

/** A store on SQLite whose files a test can look at, copy and harm. */
abstract class SqliteScene extends StoreContract {
  @TempDir Path data = Path.of(".");

  StoreLimits limits() {
    return StoreLimits.DEFAULT;
  }

  @Override
  protected final Store openStore(BaseUrl base, Clock clock) {
    return SqliteStore.open(data, base, clock, limits());
  }

  final SqliteStore sqlite() {
    return (SqliteStore) store;
  }

  /** Closes the store and opens it again, as the next start of the server does. */
  final void reopen() {
    store.close();
    store = openStore(BASE, clock);
  }

  /** Goes on with a store that was opened in another directory. */
  final void reopenIn(Path directory) {
    store.close();
    data = directory;
    store = openStore(BASE, clock);
  }

  /** Changes the database behind the store's back. */
  final void harm(String sql) {
    String url = "jdbc:sqlite:" + data.resolve("gezinspod.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 10000");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError("cannot harm the database", e);
    }
  }

  /** The first column of what the database answers. */
  final List<String> look(String sql) {
    String url = "jdbc:sqlite:" + data.resolve("gezinspod.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError("cannot look into the database", e);
    }
  }

  static List<Path> filesUnder(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Copies the files as they stand, as a crash of the machine would leave them. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : filesUnder(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
