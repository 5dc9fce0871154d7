package org.gezinspod.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.resource.Upload;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Store;
import org.gezinspod.pod.store.Transaction;
import org.gezinspod.store.account.AccountRows;
import org.gezinspod.store.account.ClientRows;
import org.gezinspod.store.account.CodeRows;
import org.gezinspod.store.account.ConsentRows;
import org.gezinspod.store.account.Desk;
import org.gezinspod.store.account.RefreshTokenRows;
import org.gezinspod.store.account.RegisterRows;
import org.gezinspod.store.account.SessionRows;
import org.gezinspod.store.account.SigningKeyRows;
import org.gezinspod.store.blob.BlobFiles;
import org.gezinspod.store.pod.AuditChain;
import org.gezinspod.store.pod.Pods;
import org.gezinspod.store.query.ReadModels;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.MasterKey;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.sql.Committer;
import org.gezinspod.store.sql.Database;
import org.gezinspod.store.sql.Readers;
import org.gezinspod.store.sql.Sql;
import org.gezinspod.store.sql.StoreUnavailable;

/**
 * Pods in one SQLite file and a directory of sealed binaries, owned by one process. What was
 * acknowledged is on the disk; after a crash the next {@link #open} finds a consistent state
 * without anybody's help.
 */
public final class SqliteStore implements Store {
  private static final Aad KEY_CHECK = Aad.of("key-check");
  private static final byte[] KEY_CHECK_TEXT = {'g', 'e', 'z', 'i', 'n', 's', 'p', 'o', 'd'};

  private final Database database;
  private final Committer committer;
  private final Readers readers;
  private final Pods pods;
  private final AccountPorts accounts;
  private final RegisterRows register;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ReadModels readModels;

  private SqliteStore(
      Database database, Committer committer, Readers readers, Pods pods, Desk desk, BaseUrl base) {
    this.database = database;
    this.committer = committer;
    this.readers = readers;
    this.pods = pods;
    this.register = new RegisterRows(desk);
    this.readModels = new ReadModels(base, RdfLimits.DEFAULT);
    this.accounts =
        new AccountPorts(
            new AccountRows(desk),
            new ClientRows(desk),
            new SessionRows(desk),
            new CodeRows(desk),
            new RefreshTokenRows(desk),
            new ConsentRows(desk),
            new SigningKeyRows(desk));
  }

  /**
   * Opens the store in a data directory, and makes what is missing there: the directory, the master
   * key, the database. Called from a platform thread.
   *
   * @param base by which the store tells which group belongs to which document
   * @throws StoreUnavailable where it cannot be opened; the message says why and what to do
   */
  public static SqliteStore open(Path data, BaseUrl base, Clock clock, StoreLimits limits) {
    return open(data, base, clock, limits, Optional.empty());
  }

  /**
   * Opens the store with a master key that does not stand in the data directory.
   *
   * @param given the key; empty for the one in the data directory
   */
  public static SqliteStore open(
      Path data, BaseUrl base, Clock clock, StoreLimits limits, Optional<MasterKey> given) {
    Database database = Database.own(data);
    try {
      Sql sql = database.writer();
      try {
        return start(database, sql, base, clock, limits, masterKey(sql, data, given));
      } catch (IOException | RuntimeException e) {
        sql.close();
        throw e;
      }
    } catch (IOException e) {
      database.close();
      throw StoreUnavailable.notAccessible(data, e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static SqliteStore start(
      Database database, Sql sql, BaseUrl base, Clock clock, StoreLimits limits, MasterKey master)
      throws IOException {
    BlobFiles blobs = new BlobFiles(database.directory(), master);
    Readers readers = new Readers(database::reader, limits.readingThreads(), limits.waitingReads());
    Pods.Bounds bounds =
        new Pods.Bounds(
            limits.keys(), limits.viewBytes(), limits.bodyBytes(), limits.resourcesPerPod());
    Pods pods = new Pods(master, base, clock, blobs, readers, bounds);
    pods.start(sql);
    Committer committer =
        new Committer(sql, pods.batch(), limits.waitingDeeds(), limits.deedsPerCommit());
    Desk desk = new Desk(committer, readers, master);
    return new SqliteStore(database, committer, readers, pods, desk, base);
  }

  // The key is durable before anything is sealed with it, and is proven before anything is opened.
  private static MasterKey masterKey(Sql sql, Path data, Optional<MasterKey> given)
      throws IOException {
    Optional<byte[]> check =
        sql.one("select key_check from server where id = 1", row -> row.bytes(1));
    sql.rollback();
    if (given.isEmpty() && check.isPresent() && !MasterKey.standsIn(data)) {
      throw StoreUnavailable.keyMissing(data);
    }
    MasterKey key;
    if (given.isPresent()) {
      key = given.get();
    } else {
      key = MasterKey.standsIn(data) ? MasterKey.read(data) : MasterKey.create(data);
    }
    if (check.isPresent()) {
      prove(key, check.get(), data);
    } else {
      sql.updateOne(
          "insert into server (id, key_check) values (1, ?)", key.seal(KEY_CHECK, KEY_CHECK_TEXT));
      sql.commit();
    }
    return key;
  }

  private static void prove(MasterKey key, byte[] check, Path data) {
    try {
      if (Arrays.equals(key.open(KEY_CHECK, check), KEY_CHECK_TEXT)) {
        return;
      }
    } catch (SealBroken e) {
      throw StoreUnavailable.keyWrong(data);
    }
    throw StoreUnavailable.keyWrong(data);
  }

  @Override
  public boolean exists(PodName pod) {
    return pods.exists(pod);
  }

  @Override
  public <T> T read(PodName pod, Function<Snapshot, T> work) {
    return pods.read(pod, work);
  }

  @Override
  public <T> T write(PodName pod, Function<Transaction, T> deed) {
    return pods.write(committer, pod, deed);
  }

  @Override
  public boolean create(
      PodName pod, Household household, Function<Rules, Permit> founding, Founding first) {
    return pods.create(committer, pod, household, founding, first);
  }

  @Override
  public Upload receive(PodName pod, InputStream body, long most) {
    return pods.receive(committer, pod, body, most);
  }

  @Override
  public void discard(Upload upload) {
    pods.discard(committer, upload);
  }

  @Override
  public List<PodName> podsWithMember(IRI agent) {
    return pods.withMember(agent);
  }

  @Override
  public List<PodName> podsWithGrantTo(IRI agent) {
    return pods.withGrantTo(agent);
  }

  @Override
  public List<PodName> pods() {
    return pods.names();
  }

  /** Who can sign in, and with what. */
  public AccountPorts accounts() {
    return accounts;
  }

  /** The organisations and professionals that this server knows by name. */
  public Register register() {
    return register;
  }

  /** Answers questions about the documents that are kept here. */
  public QueryEngine readModels() {
    return readModels;
  }

  /** Checks the chain of a pod's audit trail. */
  public AuditChain auditChain() {
    return pods.auditChain();
  }

  /** Finishes the deeds that wait, and gives the data directory back. Once is enough. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    readModels.close();
    committer.close();
    readers.close();
    database.close();
  }
}
