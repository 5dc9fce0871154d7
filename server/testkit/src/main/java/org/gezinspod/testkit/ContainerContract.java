package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;

/** Containers: who lies in them, what their tags count, and what keeps the tree whole. */
public abstract class ContainerContract extends StoreContract {
  private String tag(String container) {
    return head(container).orElseThrow().tag();
  }

  @Test
  void aNewPodHasItsRootContainer() {
    Head root = head("/").orElseThrow();

    assertEquals(Kind.CONTAINER, root.kind());
    assertEquals(MediaType.TURTLE, root.mediaType());
    assertEquals(1, root.version());
    assertEquals(List.of(), members("/"));
  }

  @Test
  void membersAreListedByPathWithoutAclsAndWithoutWhatLiesDeeper() {
    makeContainer("/b/");
    put("/b/deeper", "x");
    put("/c", "x");
    put("/a", "x");
    store.run(POD, tx -> writeAcl(tx, toWrite(tx, path("/a.acl")), path("/a"), ownerRule()));

    assertEquals(List.of("/a", "/b/", "/c"), members("/"));
    assertEquals(List.of("/b/deeper"), members("/b/"));
  }

  @Test
  void theListShowsWhatTheHeadsShow() {
    makeContainer("/c/");
    put("/c/plan", "one");
    put("/c/plan", "longer");

    List<Head> listed = store.read(POD, at -> at.members(toRead(at, path("/c/")), path("/c/")));

    assertEquals(List.of(head("/c/plan").orElseThrow()), listed);
    assertEquals(List.of(head("/c/").orElseThrow()), listing("/"));
  }

  private List<Head> listing(String container) {
    return store.read(POD, at -> at.members(toRead(at, path(container)), path(container)));
  }

  @Test
  void theTagOfAContainerChangesWithItsMembersAndTheirVersions() {
    makeContainer("/c/");
    String empty = tag("/c/");

    put("/c/plan", "one");
    String withOne = tag("/c/");
    put("/c/plan", "two");
    String withNewer = tag("/c/");
    remove("/c/plan");
    String withNone = tag("/c/");

    assertNotEquals(empty, withOne);
    assertNotEquals(withOne, withNewer);
    assertNotEquals(withNewer, withNone);
    assertNotEquals(empty, withNone);
  }

  @Test
  void theTagOfAContainerStaysWhileOnlyOthersChange() {
    makeContainer("/c/");
    makeContainer("/c/inner/");
    makeContainer("/d/");
    String c = tag("/c/");
    String root = tag("/");

    put("/d/plan", "x");
    put("/c/inner/plan", "x");
    store.run(POD, tx -> writeAcl(tx, toWrite(tx, path("/c/.acl")), path("/c/"), ownerRule()));

    assertEquals(c, tag("/c/"));
    assertEquals(root, tag("/"));
  }

  @Test
  void aMemberDoesNotMakeANewVersionOfItsContainer() {
    makeContainer("/c/");
    Head before = head("/c/").orElseThrow();
    clock.advance(Duration.ofMinutes(1));

    put("/c/plan", "x");

    Head after = head("/c/").orElseThrow();
    assertEquals(before.version(), after.version());
    assertEquals(before.modified(), after.modified());
  }

  @Test
  void theDescriptionOfAContainerIsKeptWhileItsMembersChange() {
    byte[] description = "<> a <#Kast> .".getBytes(StandardCharsets.UTF_8);
    Head made = put(POD, path("/c/"), new Content.Container(description));
    put("/c/plan", "x");

    byte[] read =
        store.read(
            POD,
            at -> {
              Permit permit = toRead(at, path("/c/"));
              return at.body(permit, at.head(permit, path("/c/")).orElseThrow());
            });

    assertArrayEquals(description, read);
    assertEquals(description.length, made.size());
  }

  @Test
  void theContainerOfANewResourceMustExist() {
    assertThrows(PodFailure.NoSuchResource.class, () -> put("/missing/plan", "x"));
    assertEquals(List.of(), members("/"));
  }

  @Test
  void aContainerAndADocumentCannotDifferOnlyInTheSlash() {
    put("/plan", "x");
    makeContainer("/box/");

    PodFailure.Conflict first =
        assertThrows(PodFailure.Conflict.class, () -> makeContainer("/plan/"));
    PodFailure.Conflict second = assertThrows(PodFailure.Conflict.class, () -> put("/box", "x"));

    assertEquals(PodFailure.Conflict.Kind.SLASH, first.kind());
    assertEquals(PodFailure.Conflict.Kind.SLASH, second.kind());
  }

  @Test
  void onlyContainersEndInASlash() {
    assertThrows(IllegalArgumentException.class, () -> put(POD, path("/plan"), container()));
    assertThrows(IllegalArgumentException.class, () -> put(POD, path("/plan/"), turtle("x")));
  }

  @Test
  void aContainerIsTakenAwayOnlyWhenItIsEmpty() {
    makeContainer("/c/");
    put("/c/plan", "x");

    PodFailure.Conflict refused = assertThrows(PodFailure.Conflict.class, () -> remove("/c/"));
    remove("/c/plan");
    remove("/c/");

    assertEquals(PodFailure.Conflict.Kind.CONTAINER_NOT_EMPTY, refused.kind());
    assertEquals(List.of(), members("/"));
    assertEquals(Optional.empty(), head("/c/"));
  }

  @Test
  void theRootAndItsAclStay() {
    assertThrows(PodFailure.NotPossible.class, () -> remove("/"));
    assertThrows(PodFailure.NotPossible.class, () -> remove("/.acl"));
  }

  @Test
  void anAclNeedsItsSubjectAndDoesNotOutliveIt() {
    ResourcePath plan = path("/plan");
    assertThrows(
        PodFailure.NoSuchResource.class,
        () ->
            store.run(POD, tx -> writeAcl(tx, toWrite(tx, path("/plan.acl")), plan, ownerRule())));
    put("/plan", "x");
    store.run(POD, tx -> writeAcl(tx, toWrite(tx, path("/plan.acl")), plan, ownerRule()));

    remove("/plan");
    put("/plan", "again");

    assertEquals(Optional.empty(), head("/plan.acl"));
    assertEquals(Optional.empty(), store.read(POD, at -> at.rules().ownRules(plan)));
  }

  @Test
  void aThousandMembersAreAllListed() {
    makeContainer("/c/");

    store.run(
        POD,
        tx -> {
          for (int i = 0; i < 1000; i++) {
            ResourcePath path = path("/c/" + i);
            tx.put(toWrite(tx, path), path, turtle("x"), NO_SHAPES);
          }
        });

    assertEquals(1000, members("/c/").size());
    assertEquals(members("/c/").stream().sorted().toList(), members("/c/"));
  }
}
