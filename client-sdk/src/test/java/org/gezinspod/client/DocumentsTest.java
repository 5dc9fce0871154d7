package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Betrokkene;
import org.gezinspod.client.domain.Naam;
import org.gezinspod.client.domain.Notitie;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final FakePod pod = new FakePod();
  private final GezinspodClient client = pod.client();

  @AfterEach
  void stop() {
    pod.close();
  }

  private Actie call() {
    return Actie.fresh().withOmschrijving("Bellen met school").withStatus(StatusActie.OPGEPAKT);
  }

  @Test
  void aNewThingIsNamedAfterThePlaceThatTheServerGivesIt() {
    Actie withPerson =
        call()
            .withHeeftBetrekkingOp(
                List.of(Betrokkene.fresh().withNaam(Naam.fresh().withVoornamen("Tim"))));

    Stored<Actie> stored = client.create(pod.url("acties/"), withPerson, "bellen");
    Stored<Actie> read = client.read(stored.url(), Actie.KIND);

    assertEquals(pod.url("acties/bellen"), stored.url());
    assertEquals(stored, read);
    assertEquals(pod.base() + "acties/bellen#it", read.value().node().stringValue());
    assertFalse(pod.text("acties/bellen").contains("this-document"));
  }

  @Test
  void aFreshAddressTellsNothing() {
    URI address = GezinspodClient.newAddressIn(pod.url("acties/"));

    Stored<Actie> stored = client.createAt(address, call());

    assertTrue(stored.url().toString().matches(".*/acties/[0-9a-f-]{36}"));
  }

  @Test
  void aDocumentThatIsMadeAtAnAddressDoesNotTakeThePlaceOfAnother() {
    Stored<Actie> first = client.createAt(pod.url("acties/1"), call());

    assertThrows(PreconditionFailed.class, () -> client.createAt(pod.url("acties/1"), call()));

    assertEquals(first, client.read(pod.url("acties/1"), Actie.KIND));
  }

  @Test
  void aChangeIsWrittenOnlyOverTheVersionThatWasRead() {
    Stored<Actie> stored = client.createAt(pod.url("acties/1"), call());

    Stored<Actie> changed =
        client.change(stored, actie -> actie.withUiterlijk(LocalDate.of(2026, 3, 9)));

    assertEquals(stored.etag(), pod.requests("PUT").get(1).header("If-match"));
    assertEquals(changed, client.read(pod.url("acties/1"), Actie.KIND));
    assertEquals(Optional.of(LocalDate.of(2026, 3, 9)), changed.value().uiterlijk());
  }

  @Test
  void aChangeIsAppliedAgainToWhatSomebodyElseWroteMeanwhile() {
    Stored<Actie> mine = client.createAt(pod.url("acties/1"), call());
    client.change(mine, actie -> actie.withResultaat("Teruggebeld"));

    Stored<Actie> changed =
        client.change(mine, actie -> actie.withStatus(StatusActie.NIET_UITGEVOERD));

    assertEquals(Optional.of("Teruggebeld"), changed.value().resultaat());
    assertTrue(changed.value().status().is(StatusActie.NIET_UITGEVOERD));
    assertEquals(changed, client.read(mine.url(), Actie.KIND));
  }

  @Test
  void aChangeThatNeverCatchesUpGivesUp() {
    Stored<Actie> stored = client.createAt(pod.url("acties/1"), call());
    AtomicInteger applied = new AtomicInteger();

    assertThrows(
        PreconditionFailed.class,
        () ->
            client.change(
                stored,
                actie -> {
                  pod.put("acties/1", pod.text("acties/1"));
                  return actie.withResultaat("poging " + applied.incrementAndGet());
                }));

    assertEquals(Documents.MAX_REAPPLICATIONS + 1, applied.get());
  }

  @Test
  void aChangeThatChangesNothingSendsNothing() {
    Stored<Actie> stored = client.createAt(pod.url("acties/1"), call());

    Stored<Actie> same =
        client.change(stored, actie -> actie.withOmschrijving("Bellen met school"));

    assertEquals(stored, same);
    assertEquals(1, pod.requests("PUT").size());
  }

  @Test
  void aChangeKeepsWhatTheProgramDoesNotKnow() {
    pod.put(
        "acties/1",
        """
        @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
        <> <urn:x> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        <#it> a jzv:Actie, <urn:OtherType> ; jzv:omschrijving "Bellen" ; <urn:y> [ <urn:z> 007 ] .
        """);

    Stored<Actie> read = client.read(pod.url("acties/1"), Actie.KIND);
    client.change(read, actie -> actie.withOmschrijving("Mailen"));

    Model after = client.readGraph(pod.url("acties/1")).value();
    Model expected = new LinkedHashModel(read.value().withOmschrijving("Mailen").statements());
    assertEquals(6, after.size());
    assertTrue(org.eclipse.rdf4j.model.util.Models.isomorphic(expected, after));
    assertTrue(pod.text("acties/1").contains("1.50"));
    assertTrue(pod.text("acties/1").contains("007"));
  }

  @Test
  void aGraphWithoutATypeIsMadeAndChangedTheSameWay() {
    Model graph = new LinkedHashModel();
    graph.add(VALUES.createIRI("urn:a"), Jzv.resultaat, VALUES.createLiteral("x"));
    Stored<Model> mine = client.createGraphAt(pod.url("g"), graph);
    pod.put("g", "<urn:a> <urn:b> <urn:c> .");

    Stored<Model> changed =
        client.changeGraph(
            mine,
            found -> {
              found.add(VALUES.createIRI("urn:a"), Jzv.reden, VALUES.createLiteral("y"));
              return found;
            });

    assertTrue(changed.value().contains(null, VALUES.createIRI("urn:b"), null));
    assertEquals(2, changed.value().size());
    assertEquals(changed, client.readGraph(pod.url("g")));
    assertThrows(PreconditionFailed.class, () -> client.createGraphAt(pod.url("g"), graph));
  }

  @Test
  void aDocumentWithoutTheThingThatWasAskedForIsNotAsExpected() {
    pod.put("n", "<#it> a <https://w3id.org/gezinspod/jzv#Notitie> .");
    pod.put(
        "two",
        "<#a> a <https://w3id.org/gezinspod/jzv#Actie> ."
            + " <#b> a <https://w3id.org/gezinspod/jzv#Actie> .");
    pod.put("broken", "<#it> a <https://w3id.org/gezinspod/jzv#Actie> .\n<#it> <urn:x> x:y .");
    pod.put("half", "<#it> a <https://w3id.org/gezinspod/jzv#Actie> .\n<#it> <urn:x> \"a .");
    pod.put("photo", "image/png", "...");
    pod.put("deep", "<#it> <urn:x> " + "[ <urn:x> ".repeat(200_000));

    assertEquals("The document describes no Actie", refusal("n"));
    assertEquals("The document describes more than one Actie", refusal("two"));
    assertEquals("The document is not Turtle: see line 2", refusal("broken"));
    assertEquals("The document is not Turtle: it ends too early", refusal("half"));
    assertEquals("The document is nested too deeply", refusal("deep"));
    assertTrue(refusal("photo").startsWith("The answer is not Turtle"));
    assertEquals(Notitie.KIND, client.read(pod.url("n"), Notitie.KIND).value().kind());
  }

  private String refusal(String path) {
    return String.valueOf(
        assertThrows(NotAsExpected.class, () -> client.read(pod.url(path), Actie.KIND))
            .getMessage());
  }

  @Test
  void onlyTheVersionThatWasReadIsDeleted() {
    Stored<Actie> old = client.createAt(pod.url("acties/1"), call());
    Stored<Actie> current = client.change(old, actie -> actie.withResultaat("Klaar"));

    assertThrows(PreconditionFailed.class, () -> client.delete(old));
    client.delete(current);

    assertEquals("", pod.text("acties/1"));
    assertThrows(NotAsExpected.class, () -> client.delete(new Stored<>(old.url(), "", "x")));
  }

  @Test
  void aContainerListsItsMembers() {
    pod.put(
        "acties/",
        """
        @prefix ldp: <http://www.w3.org/ns/ldp#> .
        <> a ldp:BasicContainer ; ldp:contains <1>, <oud/> .
        <1> a ldp:Resource, <https://w3id.org/gezinspod/jzv#Actie> ;
          <http://purl.org/dc/terms/modified>
            "2026-03-01T10:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
        <oud/> a ldp:Container .
        """);

    List<Member> members = client.list(pod.url("acties/"));

    assertEquals(
        List.of(pod.url("acties/1"), pod.url("acties/oud/")),
        members.stream().map(Member::url).toList());
    assertEquals(List.of(false, true), members.stream().map(Member::isContainer).toList());
    assertTrue(members.get(0).types().contains(Jzv.Actie));
    assertTrue(members.get(0).modified().isPresent());
    assertThrows(IllegalArgumentException.class, () -> client.list(pod.url("acties")));
  }

  @Test
  void aContainerIsMadeWhereNothingStands() {
    client.createContainer(pod.url("acties/"));

    FakePod.Seen made = pod.requests("PUT").get(0);
    assertEquals("*", made.header("If-none-match"));
    assertTrue(made.header("Link").contains("ldp#BasicContainer"));
    assertEquals("text/turtle", made.header("Content-type"));
  }

  @Test
  void aPatchNamesWhatIsAddedAndWhatIsRemoved() {
    pod.faults.add(FakePod.problem(204, ""));
    IRI it = VALUES.createIRI(pod.base() + "acties/1#it");
    Model inserts = new LinkedHashModel();
    inserts.add(it, Jzv.resultaat, VALUES.createLiteral("\"Ja\"\n"));
    Model deletes = new LinkedHashModel();
    deletes.add(it, Jzv.status, StatusActie.OPGEPAKT.iri());

    client.patch(pod.url("acties/1"), "\"v1\"", inserts, deletes);

    FakePod.Seen patch = pod.requests("PATCH").get(0);
    assertEquals("text/n3", patch.header("Content-type"));
    assertEquals("\"v1\"", patch.header("If-match"));
    assertTrue(patch.body().contains("solid:InsertDeletePatch"));
    assertTrue(patch.body().contains("#resultaat> \"\\\"Ja\\\"\\n\"."));
    assertTrue(patch.body().indexOf("solid:deletes") < patch.body().indexOf("#status>"));
  }

  @Test
  void aPatchCannotNameABlankNode() {
    Model blank = new LinkedHashModel();
    blank.add(VALUES.createBNode(), Jzv.resultaat, VALUES.createLiteral("x"));
    Model nothing = new LinkedHashModel();

    assertThrows(
        IllegalArgumentException.class,
        () -> client.patch(pod.url("acties/1"), "", blank, nothing));
    assertThrows(
        IllegalArgumentException.class,
        () -> client.patch(pod.url("acties/1"), "", nothing, nothing));
    assertEquals(List.of(), pod.seen);
  }

  @Test
  void nothingOfADocumentShowsInAText() {
    Stored<Actie> stored = client.createAt(pod.url("acties/1"), call());

    Set<String> texts = Set.of(stored.toString(), stored.value().toString(), client.toString());

    assertTrue(texts.stream().noneMatch(text -> text.contains("school")));
    assertTrue(texts.stream().noneMatch(text -> text.contains("localhost")));
  }
}
