package org.gezinspod.store.pod;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.store.sql.Readers;
import org.gezinspod.store.sql.Sql;

/**
 * The newest committed view of each pod. The number of the newest version of every pod is always in
 * memory; the views themselves are kept while there is room, and built again from the database when
 * they are asked for.
 *
 * <p>Why it is exact: this process owns the file, and its one writer publishes each version after
 * its commit and before it wakes the caller. A view counts only if its version is at least the
 * newest one published, so nobody sees an older state than one that was acknowledged before. A view
 * that was being built while a newer version was committed fails that test and is built again.
 */
final class PodViews {
  private final Map<PodName, Long> versions = new ConcurrentHashMap<>();
  private final AsyncCache<PodName, PodView> views;
  private final PodTables tables;
  private final Readers readers;

  PodViews(PodTables tables, Readers readers, long mostBytes) {
    this.tables = tables;
    this.readers = readers;
    this.views =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((PodName pod, PodView view) -> view.weight())
            .buildAsync();
  }

  /** Learns which pods there are, before anything is published. */
  void learn(Sql sql) {
    sql.all(
        "select pod, version from pod",
        row -> versions.put(new PodName(row.text(1)), row.number(2)) == null);
    sql.rollback();
  }

  boolean exists(PodName pod) {
    return versions.containsKey(pod);
  }

  List<PodName> names() {
    return versions.keySet().stream().sorted().toList();
  }

  /**
   * The newest committed view.
   *
   * @throws PodFailure.NoSuchPod where there is none
   */
  PodView current(PodName pod) {
    while (true) {
      long newest = newest(pod);
      CompletableFuture<PodView> building = views.get(pod, (name, any) -> build(name));
      PodView view = Readers.await(building);
      if (view.version() >= newest) {
        return view;
      }
      views.asMap().remove(pod, building);
    }
  }

  private CompletableFuture<PodView> build(PodName pod) {
    return readers.begin(sql -> tables.load(sql, pod).orElseThrow(PodFailure.NoSuchPod::new));
  }

  /** The newest committed view, for the writer, which reads with its own connection. */
  PodView current(Sql sql, PodName pod) {
    long newest = newest(pod);
    return Optional.ofNullable(views.getIfPresent(pod))
        .filter(building -> building.isDone() && !building.isCompletedExceptionally())
        .map(CompletableFuture::join)
        .filter(view -> view.version() == newest)
        .orElseGet(() -> tables.load(sql, pod).orElseThrow(PodFailure.NoSuchPod::new));
  }

  private long newest(PodName pod) {
    Long newest = versions.get(pod);
    if (newest == null) {
      throw new PodFailure.NoSuchPod();
    }
    return newest;
  }

  /** A version was committed. The view comes first: who knows of the number finds the view. */
  void publish(PodView view) {
    views.put(view.pod(), CompletableFuture.completedFuture(view));
    versions.put(view.pod(), view.version());
  }
}
