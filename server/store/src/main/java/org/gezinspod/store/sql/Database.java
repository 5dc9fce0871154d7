package org.gezinspod.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * The file {@value #FILE} in a data directory, owned by this process alone. What recovery there is
 * after a crash SQLite does when the first connection opens: it replays the write-ahead log up to
 * its last whole commit.
 */
public final class Database implements AutoCloseable {
  /** The database file's name. */
  public static final String FILE = "gezinspod.db";

  /** The lock file's name. */
  public static final String LOCK = "gezinspod.lock";

  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int WRITER_CACHE_KIB = 16 * 1024;
  private static final int READER_CACHE_KIB = 2 * 1024;
  private static final long LOG_BYTES = 64L * 1024 * 1024;
  private static final long MMAP_BYTES = 256L * 1024 * 1024;

  private final Path directory;
  private final FileChannel lockFile;
  private final FileLock lock;

  private Database(Path directory, FileChannel lockFile, FileLock lock) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes a data directory, made where it is missing.
   *
   * @throws StoreUnavailable where another process has it, or it cannot be used
   */
  public static Database own(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      FileChannel file =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(file);
      if (lock == null || !lock.isValid()) {
        file.close();
        throw StoreUnavailable.inUse(directory);
      }
      return new Database(directory, file, lock);
    } catch (IOException e) {
      throw StoreUnavailable.notAccessible(directory, e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel file)
      throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      // The other server lives in this same process.
      return null;
    }
  }

  public Path directory() {
    return directory;
  }

  /** The one connection that writes. It has the newest schema. */
  public Sql writer() {
    SQLiteConfig config = shared(WRITER_CACHE_KIB);
    config.setJournalMode(JournalMode.WAL);
    // With FULL, each commit is followed by an fsync of the log before it returns.
    config.setSynchronous(SynchronousMode.FULL);
    // The writer copies the log back itself, when its callers have been woken.
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Long.toString(LOG_BYTES));
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
    Sql sql = open(config);
    Migrations.bringUpToDate(sql, directory);
    syncDirectory();
    return sql;
  }

  /** A connection that cannot write. */
  public Sql reader() {
    SQLiteConfig config = shared(READER_CACHE_KIB);
    config.setReadOnly(true);
    return open(config);
  }

  private static SQLiteConfig shared(int cacheKib) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setTempStore(TempStore.MEMORY);
    config.setCacheSize(-cacheKib);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MMAP_BYTES));
    return config;
  }

  private Sql open(SQLiteConfig config) {
    try {
      return new Sql(config.createConnection("jdbc:sqlite:" + directory.resolve(FILE)));
    } catch (SQLException e) {
      throw StoreUnavailable.notAccessible(directory, e);
    }
  }

  // The names of new files are durable only when their directory is.
  private void syncDirectory() {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw StoreUnavailable.notAccessible(directory, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new StorageFailure("the lock file does not close", e);
    }
  }
}
