package org.gezinspod.harness.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Gatekeeper;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.store.SqliteStore;
import org.gezinspod.store.StoreLimits;
import org.gezinspod.store.pod.AuditChain;

/** Opens the data folder of a killed server, and reads grants and look-backs as they stand. */
final class Trails {
  private static final PodName PERSONAL = new PodName("alice");

  private final Path data;
  private final URI base;
  private final Gatekeeper gatekeeper = new Gatekeeper();
  private final Map<PodName, AuditLine> last = new HashMap<>();
  private final Map<String, Integer> writes = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> stopped = new HashSet<>();

  Trails(Path data, URI base) {
    this.data = data;
    this.base = base;
  }

  /** Checks the chains, and that each grant stands as it was acknowledged and recorded. */
  void check(Writers writers) {
    try (SqliteStore store =
        SqliteStore.open(
            data, new BaseUrl(base.toString()), Clock.systemUTC(), StoreLimits.DEFAULT)) {
      for (PodName pod : List.of(PERSONAL, CrashServer.FAMILY)) {
        assertInstanceOf(AuditChain.Verdict.Whole.class, store.auditChain().verify(pod));
        follow(store, pod);
      }
      checkGrants(store, writers);
    }
  }

  private Permit overseer(Snapshot snapshot) {
    Actor alice = Actor.Agent.of(CrashServer.iri(base + "alice/profile/card#me"));
    Decision decision = gatekeeper.oversee(snapshot.rules(), alice, Instant.now());
    return assertInstanceOf(Decision.Allowed.class, decision).permit();
  }

  // Reads back to the line where the round before ended; that line is the same still.
  private void follow(SqliteStore store, PodName pod) {
    AuditLine known = last.get(pod);
    long from = known == null ? 0 : known.position();
    long before = Long.MAX_VALUE;
    while (before > from + 1) {
      long top = before;
      List<AuditLine> lines =
          store.read(
              pod,
              snapshot ->
                  snapshot.trail(
                      overseer(snapshot),
                      new Snapshot.TrailPage(
                          top, Instant.EPOCH, Instant.MAX, Snapshot.TrailPage.MOST_LINES)));
      if (lines.isEmpty()) {
        break;
      }
      if (before == Long.MAX_VALUE) {
        last.put(pod, lines.getFirst());
      }
      lines.stream().filter(line -> line.position() > from).forEach(line -> count(pod, line));
      lines.stream()
          .filter(line -> line.position() == from)
          .forEach(line -> assertEquals(known, line, "an old line of the look-back"));
      before = lines.getLast().position();
    }
  }

  private void count(PodName pod, AuditLine line) {
    AuditEntry entry = line.entry();
    assertEquals(AuditEntry.Outcome.DONE, entry.outcome());
    switch (entry.deed()) {
      case CREATE, CHANGE, CHANGE_ACCESS_RULES ->
          entry.resources().stream()
              .filter(path -> pod.equals(PERSONAL))
              .forEach(path -> writes.merge(path.value().substring(1), 1, Integer::sum));
      case GIVE_ACCESS -> given.add(entry.grant().orElseThrow());
      case STOP_ACCESS -> stopped.add(entry.grant().orElseThrow());
      case READ,
          LIST,
          QUERY_OPENED,
          QUERY_CLOSED,
          DELETE,
          READ_ACCESS_RULES,
          LOOK_BACK,
          CREATE_POD -> {}
    }
  }

  private void checkGrants(SqliteStore store, Writers writers) {
    List<Grant> grants =
        store.read(CrashServer.FAMILY, snapshot -> snapshot.grants(overseer(snapshot)));
    Set<String> standing = grants.stream().map(Grant::id).collect(Collectors.toSet());
    Set<String> ended =
        grants.stream()
            .filter(grant -> grant.ending().isPresent())
            .map(Grant::id)
            .collect(Collectors.toSet());
    assertTrue(standing.containsAll(writers.given()), "every acknowledged grant stands");
    assertTrue(ended.containsAll(writers.stopped()), "every acknowledged stop stands");
    assertTrue(standing.size() <= writers.grantsSent(), "no grant that nobody asked for");
    assertEquals(standing, given, "each grant that stands is recorded, and no other");
    assertEquals(ended, stopped, "each stop that stands is recorded, and no other");
  }

  /** Checks that each write that stands is recorded once, when it is known what stands. */
  void checkWrites(Writers writers) {
    for (Series series : writers.series()) {
      assertEquals(
          series.lastAcknowledged() + 1,
          writes.getOrDefault(series.path(), 0),
          "lines of the look-back for writes to " + series.path());
    }
  }
}
