package org.gezinspod.store.pod;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.MasterKey;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.seal.SealingKey;
import org.gezinspod.store.sql.Sql;

/**
 * The keys of pods and resources. They stand wrapped in the database; a bounded number of them is
 * kept unwrapped in memory.
 */
final class Keys {
  private record DataKey(PodName pod, long id) {}

  private final MasterKey master;
  private final Cache<PodName, SealingKey> podKeys;
  private final Cache<DataKey, SealingKey> dataKeys;

  Keys(MasterKey master, int most) {
    this.master = master;
    this.podKeys = Caffeine.newBuilder().maximumSize(most).build();
    this.dataKeys = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** Makes the key of a new pod. */
  SealingKey createFor(Sql sql, PodName pod) {
    SealingKey key = SealingKey.fresh();
    sql.updateOne(
        "insert into pod_key (pod, key_id, wrapped) values (?, ?, ?)",
        pod.value(),
        key.id(),
        master.wrap(podKeyBinding(pod), key));
    podKeys.put(pod, key);
    return key;
  }

  /** The key of a pod. */
  SealingKey of(Sql sql, PodName pod) {
    SealingKey known = podKeys.getIfPresent(pod);
    if (known != null) {
      return known;
    }
    SealingKey key =
        sql.one(
                "select key_id, wrapped from pod_key where pod = ?",
                row -> master.unwrap(podKeyBinding(pod), row.number(1), row.bytes(2)),
                pod.value())
            .orElseThrow(() -> new SealBroken("the key of the pod was destroyed"));
    podKeys.put(pod, key);
    return key;
  }

  /** Keeps a new key of a resource. */
  void insert(Sql sql, PodName pod, SealingKey key) {
    sql.updateOne(
        "insert into data_key (pod, key_id, wrapped) values (?, ?, ?)",
        pod.value(),
        key.id(),
        of(sql, pod).wrap(dataKeyBinding(pod), key));
    dataKeys.put(new DataKey(pod, key.id()), key);
  }

  /** The key of a resource. */
  SealingKey dataKey(Sql sql, PodName pod, long id) {
    DataKey name = new DataKey(pod, id);
    Optional<SealingKey> known = Optional.ofNullable(dataKeys.getIfPresent(name));
    return known.orElseGet(() -> loadDataKey(sql, name));
  }

  private SealingKey loadDataKey(Sql sql, DataKey name) {
    SealingKey podKey = of(sql, name.pod());
    SealingKey key =
        sql.one(
                "select wrapped from data_key where pod = ? and key_id = ?",
                row -> podKey.unwrap(dataKeyBinding(name.pod()), name.id(), row.bytes(1)),
                name.pod().value(),
                name.id())
            .orElseThrow(() -> new SealBroken("the key of the resource was destroyed"));
    dataKeys.put(name, key);
    return key;
  }

  /** The keyed hash under which the hints find an agent. */
  byte[] agentHash(String webId) {
    return master.name(Aad.of("agent").and(webId));
  }

  private static Aad podKeyBinding(PodName pod) {
    return Aad.of("pod-key").and(pod.value());
  }

  private static Aad dataKeyBinding(PodName pod) {
    return Aad.of("data-key").and(pod.value());
  }
}
