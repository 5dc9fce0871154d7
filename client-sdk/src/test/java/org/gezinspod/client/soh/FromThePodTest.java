package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.DynamicModelFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.client.domain.Casusoverleg;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.Test;

/** What was born in a pod, or changed there, goes out as a document of the ministry. */
class FromThePodTest {

  private static final IRI ROOT = Terms.VALUES.createIRI("https://pod.example/p/m1#it");

  private final SohMapper mapper = new SohMapper();

  @Test
  void aReportBornInThePodComesBackFromJsonAsItWas() {
    Model pod =
        turtle(
            """
            <#it> a jzv:Melding ; jzv:identifier "M-1" ; jzv:soort <https://w3id.org/gezinspod/begrip/soort-melding/VT> ;
              jzv:datumTijd "2026-03-02T09:15:00Z"^^xsd:dateTime ; jzv:terugkoppelingGewenst false ;
              jzv:zorgelijkeSituatie [ a jzv:ZorgelijkeSituatie ; jzv:situatieSchets "Ruzie" ] ;
              jzv:naarAanleidingVan <i1#it> , <i2#it> ;
              jzv:heeftBetrekkingOp [ a jzv:Betrokkene ; jzv:naam [ a jzv:Naam ; jzv:voornamen "Bo" ; jzv:geslachtsnaam "Proef" ] ] .
            <i1#it> a jzv:Incident ; jzv:identifier "I-1" ; jzv:omschrijving "Een" .
            <i2#it> a jzv:Incident ; jzv:identifier "I-2" ; jzv:omschrijving "Twee" .
            """);

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.MELDING).orElseThrow();
    SohImport back = mapper.toRdf(json.document(), NodeNaming.byUrl());

    assertEquals(List.of(), json.notExpressed());
    assertEquals(ROOT.stringValue(), json.document().json().path("url").textValue());
    assertTrue(Models.isomorphic(pod, back.model()));
  }

  @Test
  void whatSohCannotSayIsReportedByItsProperty() {
    Model pod =
        turtle(
            """
            <#it> a jzv:Actie ; jzv:identifier "A-1" ; jzv:omschrijving "Bellen" , "Schrijven" ;
              jzv:status <https://w3id.org/gezinspod/begrip/status-actie/uitgezet> ;
              jzv:betreft <kind#it> ; jzv:belegdBij <moeder#it> ;
              jzv:heeftBetrekkingOp <b1#it> , <b2#it> .
            <b1#it> a jzv:Betrokkene ; jzv:burgerservicenummer "012345672" .
            <b2#it> a jzv:Betrokkene ; jzv:burgerservicenummer "123456782" .
            <moeder#it> a jzv:Gezinslid .
            """);

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.ACTIE).orElseThrow();

    assertEquals("Bellen", json.document().json().path("omschrijving").textValue());
    assertTrue(json.document().json().path("belegdBij").isMissingNode());
    assertEquals(
        Set.of(
            "omschrijving",
            "status",
            "belegdBij",
            "heeftBetrekkingOp",
            "type",
            "burgerservicenummer"),
        Set.copyOf(json.notExpressed().stream().map(FromThePodTest::property).distinct().toList()));
    assertEquals(
        List.of("betreft"),
        json.notes().stream()
            .filter(note -> note.rule() == SohRule.POD_METADATA)
            .map(FromThePodTest::property)
            .toList());
    assertFalse(json.notExpressed().toString().contains("123456782"));
  }

  @Test
  void aPersonConcernedWhoIsOnlyALinkTakesNameAndNumberFromThatPerson() {
    Model pod =
        turtle(
            """
            <#it> a jzv:Melding ; jzv:heeftBetrekkingOp [ a jzv:Betrokkene ; jzv:persoon <lid#it> ] .
            <lid#it> a jzv:Gezinslid ; jzv:burgerservicenummer "123456782" ;
              jzv:naam [ a jzv:Naam ; jzv:voornamen "Bo" ; jzv:geslachtsnaam "Proef" ] .
            """);

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.MELDING).orElseThrow();

    assertEquals(
        "{\"burgerservicenummer\":\"123456782\",\"naam\":{\"geslachtsnaam\":\"Proef\",\"voornamen\":\"Bo\"}}",
        ExactJson.of(json.document().json().path("heeftBetrekkingOp").path(0)));
  }

  @Test
  void howSomebodyWasInformedIsATextInTheExchange() {
    Model pod =
        turtle(
            """
            <#it> a jzv:Actie ; jzv:informering [ a jzv:Informering ; jzv:persoon <lid#it> ; jzv:toelichting "Gebeld" ] .
            """);

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.ACTIE).orElseThrow();

    assertEquals("Gebeld", json.document().json().path("informering").textValue());
    assertFalse(json.notExpressed().isEmpty(), "the person is not in the text");
  }

  @Test
  void aChangeInThePodBeatsTheRememberedSpelling() {
    SohDocument document =
        SohFixtures.document(
            "{\"heeftBetrekkingOp\":[{\"adres\":{\"postcode\":\"1234ab\",\"x\":1}}]}",
            DocumentType.MELDING);
    SohImport imported = mapper.toRdf(document, NodeNaming.blank());
    Model model = imported.model();
    model.filter(null, Jzv.postcode, null).stream()
        .toList()
        .forEach(
            old -> {
              model.remove(old);
              model.add(old.getSubject(), Jzv.postcode, Terms.VALUES.createLiteral("9999 ZZ"));
            });

    SohExport json = mapper.toJson(model, imported.root(), DocumentType.MELDING).orElseThrow();

    assertEquals(
        "{\"heeftBetrekkingOp\":[{\"adres\":{\"postcode\":\"9999 ZZ\",\"x\":1}}]}",
        ExactJson.of(json.document().json()));
    assertEquals(SohRule.REMEMBERED_SUPERSEDED, json.notes().get(0).rule());
    assertEquals("/heeftBetrekkingOp/0/adres/postcode", json.notes().get(0).jsonPointer());
  }

  @Test
  void aDamagedRestIsLeftOutAndReported() {
    Model pod = turtle("<#it> a jzv:Melding ; jzv:identifier \"M\" ; jzv:sohRest \"{not json\" .");

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.MELDING).orElseThrow();

    assertEquals("M", json.document().json().path("id").textValue());
    assertEquals(SohRule.REST_UNREADABLE, json.notes().get(0).rule());
  }

  @Test
  void aRestCannotPutWordsIntoAKnownMember() {
    Model pod =
        turtle(
            """
            <#it> a jzv:Melding ; jzv:identifier "echt" ;
              jzv:sohRest '{"leden":{"id":"vals","soort":"VT"},"namen":{"id":"contact"},"zonder":["id"]}' .
            """);

    SohExport json = mapper.toJson(pod, ROOT, DocumentType.MELDING).orElseThrow();

    assertEquals("echt", json.document().json().path("id").textValue());
    assertTrue(json.document().json().path("soort").isMissingNode());
    assertTrue(json.document().json().path("contact").isMissingNode());
  }

  @Test
  void aNodeOfAnotherClassIsNoDocumentOfThatKind() {
    Model pod = turtle("<#it> a jzv:Notitie .");

    assertTrue(mapper.toJson(pod, ROOT, DocumentType.MELDING).isEmpty());
  }

  @Test
  void theTypedObjectsOfTheSdkReadWhatWasImported() {
    AtomicInteger next = new AtomicInteger();
    SohFixtures.Fixture fixture = SohFixtures.named("casusoverleg/strict.json");
    SohBundle bundle =
        new SohSplitter(
                Terms.VALUES.createIRI("https://pod.example/p/casussen/c/"),
                () -> String.format("token-%012d", next.incrementAndGet()))
            .split(SohFixtures.document(fixture.text(), fixture.type()));
    new SohDeposit(
            Set.of(Terms.VALUES.createIRI("https://pod.example/p/gezin/leden/1/kaart#it")),
            Terms.VALUES.createIRI("https://gemeente.example/#it"),
            Terms.VALUES.createIRI("https://pod.example/dewit/profile/card#me"),
            Instant.parse("2026-04-15T08:00:00Z"))
        .sign(bundle);
    Model all = new DynamicModelFactory().createEmptyModel();
    bundle.models().forEach(all::addAll);

    Casusoverleg meeting = Casusoverleg.KIND.over(bundle.root(), all);

    assertEquals("2026-04-14", meeting.datum().toString());
    assertEquals("Besproken is hoe het thuis gaat.", meeting.notulenTekst().orElseThrow());
    assertEquals("Z-3", meeting.betreftZaak().identifier().orElseThrow());
  }

  private static String property(SohProblem problem) {
    return problem.messageEn().replaceAll(".*[#/]([A-Za-z-]+)\\.$", "$1");
  }

  private static Model turtle(String text) {
    String prefixes =
        "@prefix jzv: <https://w3id.org/gezinspod/jzv#> .\n"
            + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";
    try {
      return Rio.parse(
          new StringReader(prefixes + text), "https://pod.example/p/m1", RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
