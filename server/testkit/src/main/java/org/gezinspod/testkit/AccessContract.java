package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot;
import org.junit.jupiter.api.Test;

/** Rules, groups, households, the epoch, and what a permit lets see. */
public abstract class AccessContract extends StoreContract {
  private static final String FRIENDS = "https://pods.example/jansen/groups#friends";

  private void putAcl(ResourcePath subject, Rule... rules) {
    ResourcePath acl = subject.acl().orElseThrow();
    store.run(POD, tx -> writeAcl(tx, toWrite(tx, acl), subject, rules));
  }

  private boolean mayRead(IRI agent, String path) {
    return store.read(
        POD,
        at ->
            GATEKEEPER.read(at.rules(), Actor.Agent.of(agent), path(path), clock.instant())
                instanceof Decision.Allowed);
  }

  @Test
  void rulesAreKeptAsTheyWerePut() {
    put("/plan", "x");
    Rule rule =
        new Rule(
            EnumSet.of(Mode.READ, Mode.APPEND),
            Set.of(PROFESSIONAL, OWNER),
            Set.of(iri(FRIENDS)),
            false,
            true,
            true,
            false,
            Set.of("https://app.example"));

    putAcl(path("/plan"), rule, ownerRule());

    assertEquals(
        Optional.of(List.of(rule, ownerRule())),
        store.read(POD, at -> at.rules().ownRules(path("/plan"))));
    assertEquals(Optional.empty(), store.read(POD, at -> at.rules().ownRules(path("/plan.acl"))));
  }

  @Test
  void anAclWithoutRulesIsStillTheResourcesOwn() {
    put("/plan", "x");

    putAcl(path("/plan"));

    assertEquals(Optional.of(List.of()), store.read(POD, at -> at.rules().ownRules(path("/plan"))));
  }

  @Test
  void aNewRuleCountsFromTheNextSnapshotOn() {
    put("/plan", "x");
    assertFalse(mayRead(PROFESSIONAL, "/plan"));

    putAcl(path("/plan"), ownerRule(), rule(Set.of(PROFESSIONAL), false, Set.of(Mode.READ)));
    assertTrue(mayRead(PROFESSIONAL, "/plan"));
    store.run(POD, tx -> tx.remove(toDelete(tx, path("/plan.acl")), path("/plan.acl")));

    assertFalse(mayRead(PROFESSIONAL, "/plan"));
  }

  @Test
  void anAclAndItsRulesArePutByTheSameDeed() {
    put("/plan", "x");
    ResourcePath acl = path("/plan.acl");

    assertThrows(
        IllegalStateException.class,
        () -> store.run(POD, tx -> tx.put(toWrite(tx, acl), acl, turtle("x"), NO_SHAPES)));
    assertThrows(
        IllegalStateException.class,
        () -> store.run(POD, tx -> tx.putRules(toWrite(tx, acl), path("/plan"), List.of())));
    assertEquals(Optional.empty(), head("/plan.acl"));
  }

  @Test
  void theEpochMovesWithEachRuleGroupAndGrantAndNotWithDocuments() {
    Set<Long> epochs = new HashSet<>();
    epochs.add(epoch());
    put("/plan", "x");
    epochs.add(epoch());
    putAcl(path("/plan"), ownerRule());
    epochs.add(epoch());
    put("/groups", "x");
    store.run(
        POD,
        tx -> tx.putGroups(toWrite(tx, path("/groups")), path("/groups"), group(FRIENDS, OWNER)));
    epochs.add(epoch());
    store.run(
        POD,
        tx -> tx.putGroups(toWrite(tx, path("/groups")), path("/groups"), group(FRIENDS, OWNER)));
    epochs.add(epoch());
    store.run(
        POD,
        tx ->
            tx.addGrant(
                toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT)));
    epochs.add(epoch());
    store.run(
        POD,
        tx ->
            tx.endGrant(
                toGrant(tx, ResourcePath.ROOT), "g1", new Grant.Ending(clock.instant(), OWNER)));
    epochs.add(epoch());
    remove("/plan");
    epochs.add(epoch());
    remove("/groups");
    epochs.add(epoch());

    assertEquals(7, epochs.size(), "rules put, group put, given, ended, rules gone, group gone");
  }

  @Test
  void aGroupCountsOnlyInTheDocumentThatItsNamePointsTo() {
    put("/groups", "x");
    put("/other", "x");
    store.run(
        POD,
        tx ->
            tx.putGroups(
                toWrite(tx, path("/groups")), path("/groups"), group(FRIENDS, PROFESSIONAL)));
    store.run(
        POD,
        tx -> tx.putGroups(toWrite(tx, path("/other")), path("/other"), group(FRIENDS, OWNER)));

    assertEquals(Set.of(PROFESSIONAL), store.read(POD, at -> at.rules().membersOf(iri(FRIENDS))));
    assertEquals(
        Set.of(),
        store.read(POD, at -> at.rules().membersOf(iri("https://elsewhere.example/g#friends"))));
    assertEquals(
        Set.of(),
        store.read(
            POD, at -> at.rules().membersOf(iri("https://pods.example/smit/groups#friends"))));
  }

  @Test
  void groupsReplaceThoseThatTheDocumentDescribedBefore() {
    put("/groups", "x");
    ResourcePath groups = path("/groups");
    store.run(POD, tx -> tx.putGroups(toWrite(tx, groups), groups, group(FRIENDS, PROFESSIONAL)));
    store.run(POD, tx -> tx.putGroups(toWrite(tx, groups), groups, Map.of()));

    assertEquals(Set.of(), store.read(POD, at -> at.rules().membersOf(iri(FRIENDS))));
  }

  @Test
  void theHouseholdIsKeptInEveryDetail() {
    IRI child = iri("https://pods.example/tim#me");
    Household family =
        new Household(
            Household.Kind.GEZIN,
            List.of(
                new Household.Member(OWNER, "Alice", "ouderMetGezag", Optional.empty()),
                new Household.Member(
                    child, "Tim", "jeugdige", Optional.of(LocalDate.of(2013, 12, 1)))),
            List.of(new Household.Authority(child, "eenhoofdigOuderlijkGezag", List.of(OWNER))));
    PodName gezin = new PodName("gezin");

    store.create(
        gezin,
        family,
        rules -> GATEKEEPER.found(rules, ALICE, clock.instant()),
        (tx, permit) -> writeAcl(tx, permit, ResourcePath.ROOT, ownerRule()));

    assertEquals(family, store.read(gezin, at -> at.rules().household()));
    assertEquals(List.of(gezin), store.podsWithMember(child));
  }

  @Test
  void documentsAreThoseThatThePermitLetsRead() {
    put("/b", "x");
    put("/a", "x");
    makeContainer("/c/");
    put("/c/hidden", "x");
    putAcl(path("/c/"), ownerRule());
    putAcl(path("/a"), ownerRule(), rule(Set.of(PROFESSIONAL), false, EnumSet.of(Mode.READ)));

    assertEquals(List.of("/a", "/b", "/c/hidden"), documents(OWNER));
    assertEquals(List.of("/a"), documents(PROFESSIONAL));
    assertEquals(List.of(), documents(iri("https://stranger.example/#me")));
  }

  private List<String> documents(IRI agent) {
    return store.read(
        POD,
        at -> {
          Permit permit = GATEKEEPER.browse(at.rules(), Actor.Agent.of(agent), clock.instant());
          return at.documents(permit).stream().map(head -> head.path().value()).toList();
        });
  }

  @Test
  void aBrowsingPermitOfAnotherSnapshotListsNothing() {
    put("/a", "x");
    Permit old = store.read(POD, at -> GATEKEEPER.browse(at.rules(), ALICE, clock.instant()));

    assertThrows(IllegalStateException.class, () -> store.read(POD, at -> at.documents(old)));
  }

  @Test
  void theRulesTellWhetherAResourceExists() {
    put("/a", "x");

    store.read(
        POD,
        at -> {
          assertTrue(at.rules().exists(ResourcePath.ROOT));
          assertTrue(at.rules().exists(path("/.acl")));
          assertTrue(at.rules().exists(path("/a")));
          assertFalse(at.rules().exists(path("/a.acl")));
          assertFalse(at.rules().exists(path("/b")));
          return at.version();
        });
  }

  @Test
  void anAclIsReadAsADocumentUnderControl() {
    Head acl = head("/.acl").orElseThrow();

    assertEquals(Optional.of("# rules"), text("/.acl"));
    assertEquals(1, acl.version());
    assertInstanceOf(
        Decision.Refused.class,
        store.read(
            POD,
            (Snapshot at) ->
                GATEKEEPER.read(
                    at.rules(), Actor.Agent.of(PROFESSIONAL), path("/.acl"), clock.instant())));
  }
}
