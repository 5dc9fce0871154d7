package org.gezinspod.app.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.gezinspod.client.soh.DocumentType;
import org.gezinspod.client.soh.NodeNaming;
import org.gezinspod.client.soh.SohChecker;
import org.gezinspod.client.soh.SohClass;
import org.gezinspod.client.soh.SohDeposit;
import org.gezinspod.client.soh.SohDocument;
import org.gezinspod.client.soh.SohMapper;
import org.gezinspod.client.soh.SohOutcome;
import org.gezinspod.client.soh.SohPart;
import org.gezinspod.client.soh.SohReader;
import org.gezinspod.client.soh.SohReading;
import org.gezinspod.client.soh.SohSplitter;
import org.gezinspod.shapes.Conformance;
import org.gezinspod.shapes.Profile;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.Test;

/** The SDK knows the shapes only by a table; here its work meets the shapes themselves. */
class ExchangeConformsTest {

  private static final String PERSON =
      """
      { "burgerservicenummer": "123456782", "geslacht": "2",
        "naam": { "voornamen": "Anna", "voorvoegsel": "van", "geslachtsnaam": "Voorbeeld" },
        "adres": { "straatnaam": "Voorbeeldstraat", "huisnummer": 12, "postcode": "1234 AB", "plaats": "Aa" } }
      """;

  private static final String REPORT =
      """
      { "id": "M-1", "soort": "VT", "datumTijd": "2026-03-02T09:15:00+01:00", "verzoek": "Bel ons.",
        "terugkoppelingGewenst": true,
        "zorgelijkeSituatie": { "situatieSchets": "Ruzie.", "nadereOmschrijving": "Vaak.",
          "vraagAntwoord": { "vraag": "Kinderen thuis?", "antwoord": "Twee." } },
        "contact": { "naam": "Meldpunt", "emailAdres": "m@meld.example", "telefoonnummer": "020-5550100" },
        "overigeInformatie": { "omschrijving": "Verslag.", "url": "https://bron.example/1" },
        "naarAanleidingVan": [ { "id": "I-1", "datumTijd": "2026-03-01T20:00:00Z", "locatie": "Thuis",
          "omschrijving": "Geschreeuw.", "periodeVanTot": {
            "datumTijdBegin": "2026-03-01T20:00:00Z", "datumTijdEinde": "2026-03-01T21:00:00Z" } } ],
        "heeftBetrekkingOp": [ %s ], "onbekend": { "burgerservicenummer": "123456782" } }
      """
          .formatted(PERSON);

  private static final String MEETING =
      """
      { "id": "CO-1", "datum": "2026-04-14", "startTijd": "14:00:00", "eindTijd": "15:00:00",
        "notulen": "Besproken.", "betreft": { "id": "Z-1", "startDatum": "2026-01-05",
          "heeftActie": [ { "id": "A-1", "omschrijving": "Bellen.", "conditie": "Meteen.",
            "informering": "In het overleg.", "idCasusoverleg": "CO-1", "heeftBetrekkingOp": %s,
            "belegdBij": { "naam": "Gemeente Aa", "oin": "00000001234567890000" } } ],
          "heeftBesluit": [ { "id": "B-1", "omschrijving": "Doorgaan.", "idCasusoverleg": "CO-1" } ] } }
      """
          .formatted(PERSON);

  private static final String OUTCOME =
      """
      { "identifier": "U-1", "beschikbaarGesteldOp": "2026-04-15T10:00:00Z",
        "inzageUrl": "https://bron.example/inzage/1" }
      """;

  private final ShapeLibrary shapes = new ShapeLibrary();

  @Test
  void theRdfOfADocumentThatTheCheckerPassesMeetsTheExchangeShapes() {
    for (SohDocument document : documents()) {
      assertEquals(List.of(), new SohChecker().check(document.json(), document.type()));

      Conformance conformance =
          shapes.validate(
              new SohMapper().toRdf(document, NodeNaming.byUrl()).model(), Profile.UITWISSELING);

      assertInstanceOf(Conformance.Conforms.class, conformance, conformance.toString());
    }
  }

  @Test
  void everyResourceOfADepositMeetsTheShapesOfThePod() {
    SohDeposit deposit =
        new SohDeposit(
                Set.of(iri("https://pod.example/p/gezin/leden/1/kaart#it")),
                iri("https://gemeente.example/#it"),
                iri("https://pod.example/dewit/profile/card#me"),
                Instant.parse("2026-04-15T08:00:00Z"))
            .with(SohClass.MELDING, Jzv.ontvangendeOrganisatie, iri("https://vt.example/#it"));
    SohSplitter splitter =
        new SohSplitter(
            iri("https://pod.example/p/casussen/1/"), () -> UUID.randomUUID().toString());
    List<SohDocument> documents = documents();

    List<SohPart> parts = new ArrayList<>(deposit.sign(splitter.split(documents.get(0))).parts());
    SohOutcome outcome = splitter.split(documents.get(2), documents.get(1));
    parts.addAll(deposit.sign(outcome.outcome()).parts());
    parts.addAll(deposit.sign(outcome.meeting()).parts());

    for (SohPart part : parts) {
      Conformance conformance = shapes.validate(part.model(), Profile.POD);
      assertInstanceOf(Conformance.Conforms.class, conformance, part.path() + " " + conformance);
    }
  }

  private static List<SohDocument> documents() {
    return List.of(
        document(REPORT, DocumentType.MELDING),
        document(MEETING, DocumentType.CASUSOVERLEG),
        document(OUTCOME, DocumentType.UITKOMST_OVERLEG));
  }

  private static SohDocument document(String text, DocumentType type) {
    SohReading reading = new SohReader().read(text, type);
    return assertInstanceOf(SohReading.Whole.class, reading, reading.toString()).document();
  }

  private static IRI iri(String text) {
    return Values.iri(text);
  }
}
