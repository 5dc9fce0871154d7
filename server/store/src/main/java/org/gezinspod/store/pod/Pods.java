package org.gezinspod.store.pod;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.resource.Upload;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Store;
import org.gezinspod.pod.store.Transaction;
import org.gezinspod.store.blob.BlobFiles;
import org.gezinspod.store.blob.Uploads;
import org.gezinspod.store.seal.MasterKey;
import org.gezinspod.store.sql.Committer;
import org.gezinspod.store.sql.Readers;
import org.gezinspod.store.sql.Sql;

/** Every pod of one database: reading on the caller's thread, writing through one writer. */
public final class Pods {
  private final Rooms rooms;
  private final Uploads uploads;
  private final PodViews views;
  private final PendingPods pending;

  /**
   * How much is kept in memory, and how much a pod may hold.
   *
   * @param keys how many unwrapped keys
   * @param viewBytes about how many bytes of views
   * @param bodyBytes how many bytes of open bodies
   * @param resourcesPerPod how many current resources one pod may have, ACLs and containers too
   */
  public record Bounds(int keys, long viewBytes, long bodyBytes, int resourcesPerPod) {}

  public Pods(
      MasterKey master,
      BaseUrl base,
      Clock clock,
      BlobFiles blobs,
      Readers readers,
      Bounds bounds) {
    Keys keys = new Keys(master, bounds.keys());
    PodTables tables = new PodTables(keys);
    this.rooms =
        new Rooms(
            base,
            clock,
            keys,
            tables,
            new Bodies(keys, bounds.bodyBytes()),
            new AuditTable(keys),
            blobs,
            readers,
            bounds.resourcesPerPod());
    this.uploads = new Uploads(blobs);
    this.views = new PodViews(tables, readers, bounds.viewBytes());
    this.pending = new PendingPods(rooms, uploads, views);
  }

  /** Learns what there is and sweeps what a crash left; on the writer's connection, before use. */
  public void start(Sql sql) {
    uploads.sweep(sql);
    views.learn(sql);
  }

  /** What happens around each commit. */
  public Committer.Batch batch() {
    return pending;
  }

  public boolean exists(PodName pod) {
    return views.exists(pod);
  }

  public List<PodName> names() {
    return views.names();
  }

  public <T> T read(PodName pod, Function<Snapshot, T> work) {
    return work.apply(new PodSnapshot(views.current(pod), rooms));
  }

  public <T> T write(Committer committer, PodName pod, Function<Transaction, T> deed) {
    if (!views.exists(pod)) {
      throw new PodFailure.NoSuchPod();
    }
    return committer.write(sql -> pending.run(sql, pod, deed));
  }

  public boolean create(
      Committer committer,
      PodName pod,
      Household household,
      Function<Rules, Permit> founding,
      Store.Founding first) {
    return !views.exists(pod)
        && committer.writeAsItGoes(sql -> pending.create(sql, pod, household, founding, first));
  }

  public Upload receive(Committer committer, PodName pod, InputStream body, long most) {
    if (!views.exists(pod)) {
      throw new PodFailure.NoSuchPod();
    }
    return uploads.receive(pod, body, most, committer);
  }

  public void discard(Committer committer, Upload upload) {
    uploads.discard(upload, committer);
  }

  public List<PodName> withMember(IRI agent) {
    return hinted("select pod from pod_by_member where agent = ? order by pod", agent);
  }

  public List<PodName> withGrantTo(IRI agent) {
    return hinted("select pod from pod_by_grantee where agent = ? order by pod", agent);
  }

  private List<PodName> hinted(String select, IRI agent) {
    byte[] hash = rooms.keys().agentHash(agent.stringValue());
    return rooms.readers().read(sql -> sql.all(select, row -> new PodName(row.text(1)), hash));
  }

  /** Checks trails. */
  public AuditChain auditChain() {
    return new AuditChain(rooms.audit(), rooms.readers());
  }
}
