package org.gezinspod.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One connection and its prepared statements, which are kept. Belongs to one platform thread:
 * SQLite is native code and would pin a virtual one.
 *
 * <p>A transaction begins by itself with the first statement, and ends with {@link #commit} or
 * {@link #rollback}.
 *
 * <p>Parameters are {@link String}, {@link Long}, {@link Integer}, {@code byte[]}, or an {@link
 * Optional} of these for a column that may be empty.
 */
public final class Sql implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Ends the transaction. When this returns, what it wrote is durable. */
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw StorageFailure.of("commit", e);
    }
  }

  /** Ends the transaction as if it had never been. */
  public void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw StorageFailure.of("rollback", e);
    }
  }

  /** Runs a statement that changes rows, and says how many. */
  public int update(String text, Object... parameters) {
    try {
      return bind(text, parameters).executeUpdate();
    } catch (SQLException e) {
      throw failed(text, e);
    }
  }

  /** Runs a statement that changes exactly one row; anything else is damage. */
  public void updateOne(String text, Object... parameters) {
    int rows = update(text, parameters);
    if (rows != 1) {
      throw new StorageFailure("changed " + rows + " rows instead of one: " + text);
    }
  }

  /** The first row, if any. */
  public <T> Optional<T> one(String text, Function<Row, T> read, Object... parameters) {
    try (ResultSet result = bind(text, parameters).executeQuery()) {
      return result.next() ? Optional.of(read.apply(new Row(result))) : Optional.empty();
    } catch (SQLException e) {
      throw failed(text, e);
    }
  }

  /** Every row. */
  public <T> List<T> all(String text, Function<Row, T> read, Object... parameters) {
    try (ResultSet result = bind(text, parameters).executeQuery()) {
      List<T> rows = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        rows.add(read.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(text, e);
    }
  }

  /** Runs a statement without parameters or answer. */
  public void run(String text) {
    try {
      bind(text).execute();
    } catch (SQLException e) {
      throw failed(text, e);
    }
  }

  // The driver closes a statement that failed: the next use prepares it anew.
  private StorageFailure failed(String text, SQLException cause) {
    PreparedStatement broken = prepared.remove(text);
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
    return StorageFailure.of(text, cause);
  }

  /** Reads several statements at one moment. */
  public <T> T together(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      rollback();
    }
  }

  private PreparedStatement bind(String text, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(text);
      prepared.put(text, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(index, text);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          bind(statement, index, optional.get());
        } else {
          statement.setNull(index, Types.NULL);
        }
      }
      default ->
          throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StorageFailure.of("close", e);
    }
  }
}
