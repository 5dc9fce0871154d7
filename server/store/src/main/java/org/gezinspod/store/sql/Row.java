package org.gezinspod.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** One row of an answer; columns count from 1. Valid only while it is being read. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public long number(int column) {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw StorageFailure.of("read a number", e);
    }
  }

  public String text(int column) {
    return optionalText(column)
        .orElseThrow(() -> new StorageFailure("column " + column + " is empty"));
  }

  public Optional<String> optionalText(int column) {
    try {
      return Optional.ofNullable(result.getString(column));
    } catch (SQLException e) {
      throw StorageFailure.of("read a text", e);
    }
  }

  public byte[] bytes(int column) {
    try {
      byte[] bytes = result.getBytes(column);
      if (bytes == null) {
        throw new StorageFailure("column " + column + " is empty");
      }
      return bytes;
    } catch (SQLException e) {
      throw StorageFailure.of("read bytes", e);
    }
  }
}
