package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.junit.jupiter.api.Test;

/** Grants: how they open and close the door, and where the hints say they are. */
public abstract class GrantContract extends StoreContract {
  private boolean mayRead(IRI agent, String path) {
    return store.read(
        POD,
        at ->
            GATEKEEPER.read(at.rules(), Actor.Agent.of(agent), path(path), clock.instant())
                instanceof Decision.Allowed);
  }

  private List<Grant> grants() {
    return store.read(POD, at -> at.grants(toOversee(at)));
  }

  @Test
  void aGrantOpensAndItsEndClosesTheDoor() {
    put("/plan", "x");
    Grant grant = grantTo(PROFESSIONAL, "g1", path("/plan"));

    store.run(POD, tx -> tx.addGrant(toGrant(tx, path("/plan")), grant));
    assertTrue(mayRead(PROFESSIONAL, "/plan"));
    Grant.Ending ending = new Grant.Ending(clock.instant().plusNanos(17), OWNER);
    store.run(POD, tx -> tx.endGrant(toGrant(tx, path("/plan")), "g1", ending));

    assertFalse(mayRead(PROFESSIONAL, "/plan"));
    assertEquals(List.of(grant.endedBy(ending)), grants());
  }

  @Test
  void aGrantIsKeptInEveryDetail() {
    Grant plain = grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT);
    Grant full =
        new Grant(
            "g2",
            new Grant.Recipient(
                PROFESSIONAL, "Ömer “de” Wit", "arts", "GGD", Optional.of("00000001234567890000")),
            List.of(
                new Grant.Opening(path("/"), Set.of(Mode.READ)),
                new Grant.Opening(path("/plan"), Set.of(Mode.READ, Mode.WRITE))),
            plain.purpose(),
            plain.ground(),
            Optional.of(iri("https://vocab.example/kader#jeugdwet")),
            List.of(OWNER, PROFESSIONAL),
            plain.from().plusNanos(1),
            plain.until().plusNanos(2),
            plain.givenBy(),
            plain.capacity(),
            plain.givenAt().plusNanos(3),
            Optional.empty());

    store.run(
        POD,
        tx -> {
          tx.addGrant(toGrant(tx, ResourcePath.ROOT), plain);
          tx.addGrant(toGrant(tx, ResourcePath.ROOT), full);
        });

    assertEquals(List.of(full, plain), grants());
    assertEquals(List.of(full, plain), store.read(POD, at -> at.rules().grantsTo(PROFESSIONAL)));
    assertEquals(List.of(), store.read(POD, at -> at.rules().grantsTo(OWNER)));
  }

  @Test
  void endingWhatEndedAlreadyDoesNothing() {
    store.run(
        POD,
        tx ->
            tx.addGrant(
                toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT)));
    Grant.Ending first = new Grant.Ending(clock.instant(), OWNER);
    store.run(POD, tx -> tx.endGrant(toGrant(tx, ResourcePath.ROOT), "g1", first));
    long epoch = epoch();

    Grant.Ending second = new Grant.Ending(clock.instant().plusSeconds(9), PROFESSIONAL);
    store.run(POD, tx -> tx.endGrant(toGrant(tx, ResourcePath.ROOT), "g1", second));

    assertEquals(Optional.of(first), grants().getFirst().ending());
    assertEquals(epoch, epoch());
  }

  @Test
  void endingAGrantWhoseTimeIsOverDoesNothing() {
    Grant grant = grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT);
    store.run(POD, tx -> tx.addGrant(toGrant(tx, ResourcePath.ROOT), grant));
    clock.advance(Duration.ofDays(400));

    store.run(
        POD,
        tx ->
            tx.endGrant(
                toGrant(tx, ResourcePath.ROOT), "g1", new Grant.Ending(clock.instant(), OWNER)));

    assertEquals(Optional.empty(), grants().getFirst().ending());
  }

  @Test
  void aGrantThatIsNotThereCannotBeEnded() {
    assertThrows(
        PodFailure.GrantRefused.class,
        () ->
            store.run(
                POD,
                tx ->
                    tx.endGrant(
                        toGrant(tx, ResourcePath.ROOT),
                        "nothing",
                        new Grant.Ending(clock.instant(), OWNER))));
  }

  @Test
  void theIdOfAGrantIsUsedOnce() {
    Grant grant = grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT);
    store.run(POD, tx -> tx.addGrant(toGrant(tx, ResourcePath.ROOT), grant));

    assertThrows(
        IllegalArgumentException.class,
        () -> store.run(POD, tx -> tx.addGrant(toGrant(tx, ResourcePath.ROOT), grant)));
    assertEquals(1, grants().size());
  }

  @Test
  void givingAccessNeedsAPermitToGive() {
    put("/plan", "x");
    Grant grant = grantTo(PROFESSIONAL, "g1", path("/plan"));

    assertThrows(
        IllegalStateException.class,
        () -> store.run(POD, tx -> tx.addGrant(toWrite(tx, path("/plan")), grant)));
    assertThrows(
        IllegalStateException.class,
        () -> store.read(POD, at -> at.grants(toRead(at, path("/plan")))));
    assertThrows(
        IllegalStateException.class,
        () ->
            store.run(
                POD, tx -> tx.putRules(toWrite(tx, path("/plan")), path("/plan"), List.of())));
  }

  @Test
  void theHintsSayWhereToLook() {
    PodName other = new PodName("other");
    found(other);
    store.run(
        POD,
        tx -> {
          tx.addGrant(
              toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT));
          tx.addGrant(
              toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g2", ResourcePath.ROOT));
        });

    assertEquals(List.of(POD, other), store.podsWithMember(OWNER));
    assertEquals(List.of(POD), store.podsWithGrantTo(PROFESSIONAL));
    assertEquals(List.of(), store.podsWithGrantTo(OWNER));
    assertEquals(List.of(), store.podsWithMember(PROFESSIONAL));
    assertEquals(List.of(POD, other), store.pods());
  }
}
