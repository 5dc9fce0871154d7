package org.gezinspod.store.sql;

import java.nio.file.Path;

/**
 * The store cannot be opened. The message tells the operator what is wrong, where, and what to do.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  /** Why it cannot be opened. */
  public enum Kind {
    /** Another server has it. */
    IN_USE,
    /** The directory cannot be made, read or written. */
    NOT_ACCESSIBLE,
    /** A newer gezinspod wrote it. */
    NEWER_SCHEMA,
    /** There is sealed data, and no key. */
    MASTER_KEY_MISSING,
    /** The key is not the one with which the data was sealed. */
    MASTER_KEY_WRONG
  }

  private StoreUnavailable(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  static StoreUnavailable inUse(Path directory) {
    return new StoreUnavailable(
        Kind.IN_USE,
        "the data directory "
            + directory
            + " is in use by another gezinspod server; stop that one, or give this one its own"
            + " directory with --data");
  }

  public static StoreUnavailable notAccessible(Path directory, Exception cause) {
    StoreUnavailable failure =
        new StoreUnavailable(
            Kind.NOT_ACCESSIBLE,
            "the data directory " + directory + " cannot be used; check its owner and its disk");
    failure.initCause(cause);
    return failure;
  }

  static StoreUnavailable newerSchema(Path directory, long found, long known) {
    return new StoreUnavailable(
        Kind.NEWER_SCHEMA,
        "the data directory "
            + directory
            + " was written by a newer gezinspod (schema "
            + found
            + ", this one knows "
            + known
            + "); start that version");
  }

  public static StoreUnavailable keyMissing(Path directory) {
    return new StoreUnavailable(
        Kind.MASTER_KEY_MISSING,
        "the data directory "
            + directory
            + " holds sealed data but no master.key; put the key back from its backup");
  }

  public static StoreUnavailable keyWrong(Path directory) {
    return new StoreUnavailable(
        Kind.MASTER_KEY_WRONG,
        "the master key is not the one with which "
            + directory
            + " was sealed; put back the key that belongs to it");
  }
}
