package org.gezinspod.store.pod;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.store.Store;
import org.gezinspod.store.blob.Uploads;
import org.gezinspod.store.sql.Committer;
import org.gezinspod.store.sql.Sql;
import org.gezinspod.store.sql.StorageFailure;

/**
 * The pods that the present batch changes: each deed begins with the view that the one before it
 * left, and all are published when the batch is durable. Used by the writer's thread alone.
 */
final class PendingPods implements Committer.Batch {
  private static final int MOST_CHAINS = 100_000;

  private final Rooms rooms;
  private final Uploads uploads;
  private final PodViews views;
  private final Cache<PodName, ChainEnd> chains =
      Caffeine.newBuilder().maximumSize(MOST_CHAINS).build();
  private final Map<PodName, Pending> pending = new LinkedHashMap<>();

  PendingPods(Rooms rooms, Uploads uploads, PodViews views) {
    this.rooms = rooms;
    this.uploads = uploads;
    this.views = views;
  }

  private static final class Pending {
    private final long committed;
    private final Set<ResourcePath> heads = new LinkedHashSet<>();
    private final Map<ResourcePath, byte[]> bodies = new HashMap<>();
    private final List<Uploads.Waiting> taken = new ArrayList<>();
    private final Map<IRI, Instant> looks = new HashMap<>();
    private PodView view;
    private ChainEnd chain;

    Pending(PodView view, ChainEnd chain) {
      this.committed = view.version();
      this.view = view;
      this.chain = chain;
    }

    boolean changed() {
      return view.version() != committed;
    }
  }

  /** Does a deed and writes its rows. */
  <T> T run(Sql sql, PodName pod, Function<? super PodDeed, T> work) {
    Pending at = pending.get(pod);
    if (at == null) {
      PodView view = views.current(sql, pod);
      at = new Pending(view, chains.get(pod, name -> rooms.audit().end(sql, name)));
      pending.put(pod, at);
    }
    PodDeed deed = new PodDeed(rooms, uploads, sql, at.view, at.chain, at.looks);
    T result = decide(deed, work);
    keep(at, deed);
    return result;
  }

  private static <T> T decide(PodDeed deed, Function<? super PodDeed, T> work) {
    try {
      T result = work.apply(deed);
      deed.requireWhole();
      return result;
    } catch (RuntimeException | Error e) {
      deed.giveBack();
      throw e;
    }
  }

  private static void keep(Pending at, PodDeed deed) {
    try {
      deed.writeRows();
    } catch (RuntimeException e) {
      // Some rows may stand: the whole batch has to go.
      deed.giveBack();
      throw new StorageFailure("the rows of a deed cannot be written", e);
    }
    at.view = deed.view();
    at.chain = deed.chain();
    at.heads.addAll(deed.heads());
    at.bodies.keySet().removeAll(deed.heads());
    at.bodies.putAll(deed.bodies());
    at.taken.addAll(deed.taken());
    deed.ownLooks().forEach((agent, when) -> at.looks.merge(agent, when, PodDeed::later));
  }

  /**
   * Makes a pod and does its first deed; false where there is one of that name. Writes as it goes.
   */
  boolean create(
      Sql sql,
      PodName pod,
      Household household,
      Function<Rules, Permit> founding,
      Store.Founding first) {
    if (views.exists(pod) || pending.containsKey(pod)) {
      return false;
    }
    Pending at = new Pending(PodView.empty(pod, household), ChainEnd.START);
    rooms.tables().insertPod(sql, pod, household, rooms.clock().instant());
    PodDeed deed = new PodDeed(rooms, uploads, sql, at.view, at.chain, at.looks);
    decide(
        deed,
        d -> {
          d.putRoot();
          first.found(d, founding.apply(d.rules()));
          return true;
        });
    keep(at, deed);
    pending.put(pod, at);
    return true;
  }

  @Override
  public void beforeCommit(Sql sql) {
    for (Pending at : pending.values()) {
      if (at.changed()) {
        at.heads.forEach(path -> rooms.tables().writeHead(sql, at.view, path));
        rooms.tables().updatePod(sql, at.view);
      }
      at.looks.forEach((agent, when) -> rooms.audit().writeLook(sql, at.view.pod(), agent, when));
    }
  }

  @Override
  public void committed() {
    for (Pending at : pending.values()) {
      PodName pod = at.view.pod();
      chains.put(pod, at.chain);
      if (at.changed()) {
        at.bodies.forEach(
            (path, body) ->
                at.view
                    .contents()
                    .entry(path)
                    .ifPresent(entry -> rooms.bodies().keep(pod, entry, body)));
        views.publish(at.view);
      }
    }
    pending.clear();
  }

  @Override
  public void undone() {
    for (Pending at : pending.values()) {
      at.taken.forEach(uploads::giveBack);
      // What the database holds now is asked of the database.
      chains.invalidate(at.view.pod());
    }
    pending.clear();
  }
}
