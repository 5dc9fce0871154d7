package org.gezinspod.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The schema's versions: the files {@code schema/1.sql}, {@code schema/2.sql} and so on beside this
 * class, each run once and never changed afterwards. Each is one transaction.
 *
 * <p>The files keep to SQL that PostgreSQL takes too. What differs stands as a comment that {@link
 * #inDialect} replaces.
 */
final class Migrations {
  private static final int NEWEST = 1;

  private Migrations() {}

  static void bringUpToDate(Sql sql, Path directory) {
    sql.run("create table if not exists schema_version (version bigint not null primary key)");
    sql.commit();
    long found =
        sql.one("select coalesce(max(version), 0) from schema_version", row -> row.number(1))
            .orElse(0L);
    if (found > NEWEST) {
      throw StoreUnavailable.newerSchema(directory, found, NEWEST);
    }
    for (long version = found + 1; version <= NEWEST; version++) {
      apply(sql, version);
    }
  }

  private static void apply(Sql sql, long version) {
    try {
      for (String statement : statements(version)) {
        sql.run(statement);
      }
      sql.update("insert into schema_version (version) values (?)", version);
      sql.commit();
    } catch (RuntimeException e) {
      sql.rollback();
      throw e;
    }
  }

  private static List<String> statements(long version) {
    String file = "schema/" + version + ".sql";
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new StorageFailure("the program lacks " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(inDialect(text).split(";\n"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // SQLite: a small row lies in its primary key's own tree, not in a second one.
  private static String inDialect(String text) {
    return text.replaceAll("--[^\n]*", "").replace("/*clustered*/", "without rowid");
  }
}
