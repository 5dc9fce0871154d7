package org.gezinspod.store.sql;

import java.sql.SQLException;

/**
 * The disk or the database failed: for the operator. Nothing of the deed that met it is
 * acknowledged. The message names the statement's kind and the database's code, never a value.
 */
public final class StorageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageFailure(String what) {
    super(what);
  }

  public StorageFailure(String what, Throwable cause) {
    super(what, cause);
  }

  static StorageFailure of(String statement, SQLException cause) {
    int end = Math.min(statement.length(), 48);
    return new StorageFailure(
        "database failed (" + cause.getErrorCode() + ") at: " + statement.substring(0, end), cause);
  }
}
