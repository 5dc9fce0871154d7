package org.gezinspod.store.pod;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.SealingKey;
import org.gezinspod.store.sql.Sql;
import org.gezinspod.store.sql.StorageFailure;

/**
 * The bodies of versions: sealed in the database, and a bounded amount of them open in memory. A
 * version never changes, so what is kept in memory is never stale.
 */
final class Bodies {
  private static final int BYTES_BESIDE = 200;

  private record Name(PodName pod, ResourcePath path, long version) {}

  private final Keys keys;
  private final Cache<Name, byte[]> open;

  Bodies(Keys keys, long mostBytes) {
    this.keys = keys;
    this.open =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Name name, byte[] body) -> BYTES_BESIDE + body.length)
            .build();
  }

  Optional<byte[]> known(PodName pod, Entry entry) {
    return Optional.ofNullable(open.getIfPresent(name(pod, entry)));
  }

  /** Keeps the body of a version that is committed: an undone one's number comes again. */
  void keep(PodName pod, Entry entry, byte[] body) {
    open.put(name(pod, entry), body);
  }

  private static Name name(PodName pod, Entry entry) {
    return new Name(pod, entry.head().path(), entry.head().version());
  }

  byte[] load(Sql sql, PodName pod, Entry entry) {
    Head head = entry.head();
    byte[] sealed =
        sql.one(
                "select sealed_body from version where pod = ? and path = ? and version = ?",
                row -> row.bytes(1),
                pod.value(),
                head.path().value(),
                head.version())
            .orElseThrow(() -> new StorageFailure("a head without its version"));
    return keys.dataKey(sql, pod, entry.keyId())
        .open(binding(pod, head.path(), head.version()), sealed);
  }

  void insert(Sql sql, PodName pod, Entry entry, byte[] body) {
    Head head = entry.head();
    SealingKey key = keys.dataKey(sql, pod, entry.keyId());
    sql.updateOne(
        "insert into version (pod, path, version, kind, media_type, tag, modified, size, shapes,"
            + " key_id, sealed_body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        pod.value(),
        head.path().value(),
        head.version(),
        head.kind().name(),
        head.mediaType().essence(),
        head.tag(),
        head.modified().toEpochMilli(),
        head.size(),
        head.shapes(),
        entry.keyId(),
        key.seal(binding(pod, head.path(), head.version()), body));
  }

  /** The number of the last version that a path ever had; 0 where it had none. */
  long lastVersion(Sql sql, PodName pod, ResourcePath path) {
    return sql.one(
            "select coalesce(max(version), 0) from version where pod = ? and path = ?",
            row -> row.number(1),
            pod.value(),
            path.value())
        .orElse(0L);
  }

  void insertRemoval(Sql sql, PodName pod, Head head, long at) {
    sql.updateOne(
        "insert into removal (pod, path, version, removed) values (?, ?, ?, ?)",
        pod.value(),
        head.path().value(),
        head.version(),
        at);
  }

  private static Aad binding(PodName pod, ResourcePath path, long version) {
    return Aad.of("body").and(pod.value()).and(path.value()).and(version);
  }
}
