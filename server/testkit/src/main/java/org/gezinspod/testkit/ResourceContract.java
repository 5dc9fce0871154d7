package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;
import org.gezinspod.pod.resource.Upload;
import org.junit.jupiter.api.Test;

/** Documents: versions, heads, bodies, permits, and deeds that stand or fall whole. */
public abstract class ResourceContract extends StoreContract {
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aDocumentThatWasPutIsThereByteForByte() {
    byte[] body = "<#a> <#b> \"é \u0000 \uD83D\uDE00\" .".getBytes(StandardCharsets.UTF_8);

    Head put = put(POD, path("/plan"), new Content.Rdf(MediaType.N_TRIPLES, body));

    assertEquals(Optional.of(put), head("/plan"));
    assertEquals(Kind.RDF, put.kind());
    assertEquals(MediaType.N_TRIPLES, put.mediaType());
    assertEquals(body.length, put.size());
    assertEquals(1, put.version());
    assertEquals(clock.instant(), put.modified());
    byte[] read = store.read(POD, at -> at.body(toRead(at, path("/plan")), put));
    assertArrayEquals(body, read);
  }

  @Test
  void aNewVersionReplacesTheOldOneAndGetsAnotherTag() {
    Head first = put("/plan", "one");
    clock.advance(Duration.ofMinutes(1));

    Head second = put("/plan", "two");

    assertEquals(2, second.version());
    assertNotEquals(first.tag(), second.tag());
    assertEquals(clock.instant(), second.modified());
    assertEquals(Optional.of("two"), text("/plan"));
  }

  @Test
  void theSameBytesAgainAreANewVersionWithANewTag() {
    Head first = put("/plan", "same");
    Head second = put("/plan", "same");
    Head elsewhere = put("/copy", "same");

    assertEquals(3, Set.of(first.tag(), second.tag(), elsewhere.tag()).size());
    assertEquals(2, second.version());
  }

  @Test
  void aVersionNumberIsNeverUsedAgain() {
    put("/plan", "one");
    put("/plan", "two");
    remove("/plan");

    Head again = put("/plan", "three");

    assertEquals(3, again.version());
    assertEquals(Optional.of("three"), text("/plan"));
  }

  @Test
  void aVersionNumberIsNeverUsedAgainWithinOneDeed() {
    put("/plan", "one");

    Head again =
        store.write(
            POD,
            tx -> {
              tx.remove(toDelete(tx, path("/plan")), path("/plan"));
              return tx.put(toWrite(tx, path("/plan")), path("/plan"), turtle("two"), NO_SHAPES);
            });

    assertEquals(2, again.version());
    assertEquals(Optional.of("two"), text("/plan"));
  }

  @Test
  void whatWasTakenAwayIsNotThere() {
    put("/plan", "one");

    remove("/plan");

    assertEquals(Optional.empty(), head("/plan"));
    assertThrows(PodFailure.NoSuchResource.class, () -> remove("/plan"));
  }

  @Test
  void theVersionOfTheShapesIsKept() {
    Head put =
        store.write(
            POD,
            tx ->
                tx.put(toWrite(tx, path("/plan")), path("/plan"), turtle("x"), Optional.of("v12")));

    assertEquals(Optional.of("v12"), put.shapes());
    assertEquals(Optional.of("v12"), head("/plan").orElseThrow().shapes());
  }

  @Test
  void aDeedThatThrowsLeavesNothing() {
    put("/plan", "one");
    long version = version();
    long epoch = epoch();

    assertThrows(
        Undone.class,
        () ->
            store.run(
                POD,
                tx -> {
                  tx.put(toWrite(tx, path("/plan")), path("/plan"), turtle("two"), NO_SHAPES);
                  tx.put(toWrite(tx, path("/new")), path("/new"), turtle("new"), NO_SHAPES);
                  tx.addGrant(
                      toGrant(tx, ResourcePath.ROOT),
                      grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT));
                  tx.record(readingBy(PROFESSIONAL, "/plan"));
                  throw new Undone();
                }));

    assertEquals(Optional.of("one"), text("/plan"));
    assertEquals(Optional.empty(), head("/new"));
    assertEquals(List.of("/plan"), members("/"));
    assertEquals(version, version());
    assertEquals(epoch, epoch());
    assertEquals(List.of(), store.podsWithGrantTo(PROFESSIONAL));
    assertEquals(List.of(), store.read(POD, at -> at.grants(toOversee(at))));
    assertEquals(2, put("/plan", "next").version());
  }

  @Test
  void whatADeedThrowsComesOutUnchanged() {
    Undone thrown = new Undone();

    Undone caught =
        assertThrows(
            Undone.class,
            () ->
                store.run(
                    POD,
                    tx -> {
                      throw thrown;
                    }));

    assertSame(thrown, caught);
  }

  @Test
  void aDeedSeesItsOwnWrites() {
    store.run(
        POD,
        tx -> {
          long before = tx.version();
          Head head = tx.put(toWrite(tx, path("/c/")), path("/c/"), container(), NO_SHAPES);
          tx.put(toWrite(tx, path("/c/plan")), path("/c/plan"), turtle("two"), NO_SHAPES);

          assertTrue(tx.version() > before);
          assertTrue(tx.rules().exists(path("/c/plan")));
          assertEquals(Optional.of("two"), text(tx, path("/c/plan")));
          assertEquals(1, tx.members(toRead(tx, path("/c/")), path("/c/")).size());
          assertNotEquals(
              head.tag(), tx.head(toRead(tx, path("/c/")), path("/c/")).orElseThrow().tag());
          tx.remove(toDelete(tx, path("/c/plan")), path("/c/plan"));
          assertFalse(tx.rules().exists(path("/c/plan")));
          assertEquals(List.of(), tx.members(toRead(tx, path("/c/")), path("/c/")));
        });
  }

  @Test
  void compareAndSetIsDecidedInsideTheDeed() {
    Head first = put("/plan", "one");
    Precondition unchanged = new Precondition.OneOf(Set.of(first.tag()));
    put("/plan", "two");

    boolean holds =
        store.write(
            POD,
            tx -> {
              Optional<Head> now = tx.head(toRead(tx, path("/plan")), path("/plan"));
              return unchanged.holds(now.map(Head::tag));
            });

    assertFalse(holds);
  }

  @Test
  void aPermitOfAnotherSnapshotOrDeedIsRefused() {
    put("/plan", "one");
    ResourcePath plan = path("/plan");
    Permit old = store.read(POD, at -> toRead(at, plan));
    Permit oldWrite = store.write(POD, tx -> toWrite(tx, plan));
    Head head = head("/plan").orElseThrow();

    assertThrows(IllegalStateException.class, () -> store.read(POD, at -> at.head(old, plan)));
    assertThrows(IllegalStateException.class, () -> store.read(POD, at -> at.body(old, head)));
    assertThrows(
        IllegalStateException.class,
        () -> store.write(POD, tx -> tx.put(oldWrite, plan, turtle("two"), NO_SHAPES)));
    assertEquals(Optional.of("one"), text("/plan"));
  }

  @Test
  void aPermitOpensNothingButWhatItWasGivenFor() {
    put("/plan", "one");
    put("/other", "two");
    ResourcePath plan = path("/plan");
    ResourcePath other = path("/other");

    store.read(
        POD,
        at -> {
          Permit permit = toRead(at, plan);
          Head head = at.head(toRead(at, other), other).orElseThrow();
          assertThrows(IllegalStateException.class, () -> at.head(permit, other));
          assertThrows(IllegalStateException.class, () -> at.body(permit, head));
          assertThrows(IllegalStateException.class, () -> at.members(permit, ResourcePath.ROOT));
          assertThrows(IllegalStateException.class, () -> at.grants(permit));
          assertThrows(IllegalStateException.class, () -> at.lastLooks(permit));
          return head;
        });
    assertThrows(
        IllegalStateException.class,
        () -> store.write(POD, tx -> tx.put(toRead(tx, plan), plan, turtle("x"), NO_SHAPES)));
    assertThrows(
        IllegalStateException.class,
        () -> store.run(POD, tx -> tx.remove(toWrite(tx, plan), plan)));
  }

  @Test
  void anOldHeadOpensNoBody() {
    Head old = put("/plan", "one");
    put("/plan", "two");

    assertThrows(
        IllegalStateException.class,
        () -> store.read(POD, at -> at.body(toRead(at, path("/plan")), old)));
  }

  @Test
  void theRulesOfASnapshotAreOneObject() {
    store.read(
        POD,
        at -> {
          Rules rules = at.rules();
          assertSame(rules, at.rules());
          return true;
        });
  }

  @Test
  void theVersionMovesWithEveryChangeAndNotWithTheTrail() {
    Set<Long> versions = new HashSet<>();
    versions.add(version());
    put("/plan", "one");
    versions.add(version());
    remove("/plan");
    versions.add(version());
    long before = version();

    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/plan")));
    store.run(POD, tx -> tx.count(1, 2, 3));

    assertEquals(3, versions.size());
    assertEquals(before, version());
  }

  @Test
  void aPodIsMadeOnce() {
    put("/plan", "one");

    boolean again = found(POD);

    assertFalse(again);
    assertEquals(Optional.of("one"), text("/plan"));
    assertEquals(List.of(POD), store.pods());
  }

  @Test
  void aPodWhoseFirstDeedThrowsIsNotMade() {
    PodName other = new PodName("other");

    assertThrows(
        Undone.class,
        () ->
            store.create(
                other,
                householdOf(OWNER),
                rules -> GATEKEEPER.found(rules, ALICE, clock.instant()),
                (tx, permit) -> {
                  writeAcl(tx, permit, ResourcePath.ROOT, ownerRule());
                  throw new Undone();
                }));

    assertFalse(store.exists(other));
    assertEquals(List.of(POD), store.pods());
    assertEquals(List.of(POD), store.podsWithMember(OWNER));
    assertTrue(found(other));
  }

  @Test
  void aPodThatIsNotThereIsSaidSo() {
    PodName nowhere = new PodName("nowhere");

    assertFalse(store.exists(nowhere));
    assertThrows(PodFailure.NoSuchPod.class, () -> store.read(nowhere, at -> at.version()));
    assertThrows(PodFailure.NoSuchPod.class, () -> store.run(nowhere, tx -> tx.count(1, 1, 1)));
    assertThrows(PodFailure.NoSuchPod.class, () -> store.receive(nowhere, stream(new byte[1]), 10));
  }

  @Test
  void podsDoNotSeeEachOther() {
    PodName other = new PodName("other");
    found(other);
    put("/plan", "of jansen");
    put(other, path("/plan"), turtle("of other"));
    Permit foreign = store.read(other, at -> toRead(at, path("/plan")));

    String read = store.read(other, at -> text(at, path("/plan")).orElseThrow());

    assertEquals("of other", read);
    assertEquals(Optional.of("of jansen"), text("/plan"));
    assertThrows(
        IllegalStateException.class, () -> store.read(POD, at -> at.head(foreign, path("/plan"))));
  }

  @Test
  void aBinaryIsNoDocumentAndADocumentNoBinary() {
    Upload upload = store.receive(POD, stream(new byte[] {1, 2, 3}), 10);
    ResourcePath photo = path("/photo");
    Head binary = put(POD, photo, new Content.Binary(MediaType.OCTETS, upload));
    Head document = put("/plan", "x");

    store.read(
        POD,
        at -> {
          Permit permit = toRead(at, photo);
          Permit plan = toRead(at, path("/plan"));
          assertThrows(IllegalArgumentException.class, () -> at.body(permit, binary));
          assertThrows(IllegalArgumentException.class, () -> at.open(plan, document, 0));
          return true;
        });
  }
}
