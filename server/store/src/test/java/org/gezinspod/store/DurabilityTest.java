package org.gezinspod.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Snapshot.TrailPage;
import org.gezinspod.store.pod.AuditChain.Verdict;
import org.gezinspod.store.sql.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a start, whatever came before it. */
class DurabilityTest extends SqliteScene {
  private record Everything(
      long version,
      long epoch,
      List<Head> heads,
      List<String> texts,
      List<Grant> grants,
      List<AuditLine> trail,
      Map<?, ?> looks) {}

  private Everything everything() {
    return store.read(POD, this::everything);
  }

  private Everything everything(Snapshot at) {
    List<Head> heads = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    collect(at, ResourcePath.ROOT, heads, texts);
    return new Everything(
        at.version(),
        at.rules().epoch(),
        heads,
        texts,
        at.grants(toOversee(at)),
        at.trail(toOversee(at), TrailPage.newest(1000)),
        at.lastLooks(toOversee(at)));
  }

  private void collect(Snapshot at, ResourcePath container, List<Head> heads, List<String> texts) {
    heads.add(at.head(toRead(at, container), container).orElseThrow());
    for (Head head : at.members(toRead(at, container), container)) {
      switch (head.kind()) {
        case CONTAINER -> collect(at, head.path(), heads, texts);
        case RDF -> {
          heads.add(head);
          texts.add(text(at, head.path()).orElseThrow());
        }
        case BINARY -> heads.add(head);
      }
    }
  }

  @Test
  void whatMemoryShowsIsWhatTheNextStartFinds() {
    makeContainer("/c/");
    put("/c/plan", "one");
    put("/c/plan", "two");
    put("/gone", "x");
    remove("/gone");
    store.run(POD, tx -> writeAcl(tx, toWrite(tx, path("/c/.acl")), path("/c/"), ownerRule()));
    put("/groups", "x");
    ResourcePath groups = path("/groups");
    String friends = "https://pods.example/jansen/groups#friends";
    store.run(POD, tx -> tx.putGroups(toWrite(tx, groups), groups, group(friends, PROFESSIONAL)));
    store.run(
        POD,
        tx -> {
          tx.addGrant(
              toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT));
          tx.addGrant(
              toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g2", ResourcePath.ROOT));
          tx.endGrant(
              toGrant(tx, ResourcePath.ROOT), "g1", new Grant.Ending(clock.instant(), OWNER));
          tx.record(readingBy(PROFESSIONAL, "/c/plan"));
        });
    Everything before = everything();

    reopen();

    assertEquals(before, everything());
    assertEquals(
        Optional.of(List.of(ownerRule())), store.read(POD, at -> at.rules().ownRules(path("/c/"))));
    assertEquals(Set.of(PROFESSIONAL), store.read(POD, at -> at.rules().membersOf(iri(friends))));
    assertEquals(2, put("/gone", "again").version());
  }

  @Test
  void theTrailGoesOnWhereItEnded() {
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));
    reopen();
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/b")));

    assertEquals(new Verdict.Whole(2), sqlite().auditChain().verify(POD));
  }

  @Test
  void aBinaryIsThereAfterAStartAndAnUploadThatNobodyTookIsNot() throws IOException {
    byte[] photo = new byte[200_000];
    photo[199_999] = 7;
    Content taken =
        new Content.Binary(MediaType.OCTETS, store.receive(POD, stream(photo), photo.length));
    put(POD, path("/photo"), taken);
    store.receive(POD, stream(photo), photo.length);
    assertEquals(2, filesUnder(data.resolve("blobs")).size());

    reopen();

    assertEquals(1, filesUnder(data.resolve("blobs")).size());
    assertArrayEquals(photo, read("/photo"));
  }

  private byte[] read(String path) {
    return store.read(
        POD,
        at -> {
          Head head = at.head(toRead(at, path(path)), path(path)).orElseThrow();
          try (InputStream in = at.open(toRead(at, path(path)), head, 0)) {
            return in.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void aTornLogIsReadUpToItsLastWholeDeed(@TempDir Path crashes) throws IOException {
    int deeds = 20;
    List<Everything> states = new ArrayList<>();
    states.add(everything());
    for (int i = 1; i <= deeds; i++) {
      int round = i;
      store.run(
          POD,
          tx -> {
            tx.put(toWrite(tx, path("/plan")), path("/plan"), turtle("v" + round), NO_SHAPES);
            tx.put(toWrite(tx, path("/d" + round)), path("/d" + round), turtle("x"), NO_SHAPES);
            tx.record(readingBy(PROFESSIONAL, "/d" + round));
          });
      states.add(everything());
    }
    long log = Files.size(data.resolve("gezinspod.db-wal"));

    Path whole = crashes.resolve("whole");
    copy(data, whole);
    for (int cut = 0; cut < 12; cut++) {
      Path crash = crashes.resolve("cut" + cut);
      copy(whole, crash);
      truncate(crash.resolve("gezinspod.db-wal"), log - cut * 9_001L);
      reopenIn(crash);

      Everything found = everything();

      assertTrue(states.contains(found), "a state that was committed");
      assertTrue(cut > 0 || found.equals(states.getLast()), "nothing was cut");
      assertEquals(new Verdict.Whole(found.trail().size()), sqlite().auditChain().verify(POD));
      put("/plan", "goes on");
    }
  }

  private static void truncate(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(Math.max(0, size));
    }
  }

  @Test
  void whenTheDatabaseFailsNothingIsAcknowledgedAndMemoryIsNotAhead() {
    put("/plan", "one");
    Everything before = everything();
    harm("alter table outbox rename to hidden");

    assertThrows(StorageFailure.class, () -> put("/plan", "two"));
    assertEquals(before, everything());
    harm("alter table hidden rename to outbox");

    assertEquals(2, put("/plan", "three").version());
    Everything after = everything();
    reopen();
    assertEquals(after, everything());
  }

  @Test
  void anUploadOfAFailedDeedCanBeTakenAgain() {
    Content photo =
        new Content.Binary(MediaType.OCTETS, store.receive(POD, stream(new byte[9]), 9));
    harm("alter table outbox rename to hidden");
    assertThrows(StorageFailure.class, () -> put(POD, path("/photo"), photo));
    harm("alter table hidden rename to outbox");

    put(POD, path("/photo"), photo);

    assertArrayEquals(new byte[9], read("/photo"));
  }

  @Test
  void aDeedWithALineOnlyDoesNotMoveTheVersionOnTheDisk() {
    long version = version();
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));

    reopen();

    assertEquals(version, version());
  }

  @Test
  void countsAddUpWithinTheirMinute() {
    store.run(POD, tx -> tx.count(7, 2, 3));
    store.run(POD, tx -> tx.count(7, 5, 0));
    store.run(POD, tx -> tx.count(8, 1, 1));

    assertEquals(
        List.of("7 7 3", "8 1 1"),
        look("select minute || ' ' || public_reads || ' ' || strangers_refused from read_count"));
  }

  @Test
  void eachChangeOfAResourceHasItsEventAndAclsHaveNone() {
    put("/plan", "x");
    put("/plan", "y");
    remove("/plan");

    assertEquals(
        List.of("CREATED / 1", "CREATED /plan 1", "CHANGED /plan 2", "REMOVED /plan 2"),
        look("select deed || ' ' || path || ' ' || version from outbox"));
  }
}
