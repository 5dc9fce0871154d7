package org.gezinspod.store.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot;

/**
 * The newest edition of each pod that was asked lately. It is filled from the documents that askers
 * may read, by version, and can be thrown away at any time. Safe for many threads.
 */
final class Library {
  /** The most statements of one question's documents. */
  static final long MOST_STATEMENTS = 2_000_000;

  /**
   * What is forgotten when nobody asked for so long: an erased document stays no longer than that,
   * either.
   */
  static final Duration KEPT = Duration.ofMinutes(10);

  private static final int HEAP_SHARE = 8;
  private static final int LOCKS = 64;

  private final BaseUrl base;
  private final Documents parser;
  private final Cache<PodName, Edition> editions;
  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  Library(BaseUrl base, RdfLimits limits) {
    this.base = base;
    this.parser = new Documents(limits);
    this.editions =
        Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_SHARE / 1024)
            .weigher((PodName pod, Edition edition) -> edition.kilobytes())
            .expireAfterAccess(KEPT)
            .build();
  }

  /**
   * An edition that holds at least these versions.
   *
   * @param heads of the snapshot, and covered by the permit
   * @throws LimitExceeded where they hold more statements than one question may ask
   */
  Edition covering(Snapshot snapshot, Permit permit, List<Head> heads) {
    Edition known = editions.getIfPresent(snapshot.pod());
    if (known != null && known.covers(heads)) {
      return known;
    }
    Lock lock = locks[Math.floorMod(snapshot.pod().hashCode(), LOCKS)];
    lock.lock();
    try {
      Edition current = editions.getIfPresent(snapshot.pod());
      if (current == null) {
        current = Edition.of(List.of());
      }
      if (current.covers(heads)) {
        return current;
      }
      Edition next = next(current, snapshot, permit, heads);
      editions.put(snapshot.pod(), next);
      return next;
    } finally {
      lock.unlock();
    }
  }

  private Edition next(Edition current, Snapshot snapshot, Permit permit, List<Head> heads) {
    Map<ResourcePath, Edition.Document> wanted = new LinkedHashMap<>();
    long statements = 0;
    for (Head head : heads) {
      Edition.Document document =
          current.document(head).orElseGet(() -> parsed(snapshot, permit, head));
      wanted.put(head.path(), document);
      // Only what this asker may read counts: a limit must not tell of the rest.
      statements += document.statements().size();
      if (statements > MOST_STATEMENTS) {
        throw new LimitExceeded("query-statements", MOST_STATEMENTS, Cause.ANSWER_TOO_COSTLY);
      }
    }
    for (Edition.Document other : current.documents()) {
      statements += other.statements().size();
      if (statements <= MOST_STATEMENTS && snapshot.rules().exists(other.path())) {
        wanted.putIfAbsent(other.path(), other);
      }
    }
    return Edition.of(wanted.values());
  }

  private Edition.Document parsed(Snapshot snapshot, Permit permit, Head head) {
    IRI name = base.iri(snapshot.pod(), head.path());
    byte[] body = snapshot.body(permit, head);
    List<Statement> statements;
    try {
      statements =
          new ArrayList<>(Documents.flat(parser.parse(body, head.mediaType(), name.stringValue())));
    } catch (PodFailure e) {
      // It was accepted once, so that this is no fault of who asks.
      throw new IllegalStateException("a stored document cannot be parsed", e);
    }
    return new Edition.Document(head.path(), head.version(), name, statements, body.length);
  }
}
