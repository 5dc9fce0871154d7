package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {

  private static final IRI CASUS = Terms.VALUES.createIRI("https://pod.example/p/casussen/c1/");

  private final AtomicInteger next = new AtomicInteger();
  private final Supplier<String> tokens =
      () -> String.format("token-%012d", next.incrementAndGet());

  static List<SohFixtures.Fixture> fixtures() {
    return SohFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aDocumentComesBackFromItsResourcesAsItWas(SohFixtures.Fixture fixture) {
    SohDocument document = SohFixtures.document(fixture.text(), fixture.type());

    SohBundle bundle = new SohSplitter(CASUS, tokens).split(document);
    List<Model> stored = new ArrayList<>();
    bundle.models().forEach(model -> stored.add(SohFixtures.throughTurtle(model)));
    SohExport back = SohBundle.join(stored, bundle.root(), fixture.type()).orElseThrow();

    assertEquals(ExactJson.of(document.json()), ExactJson.of(back.document().json()));
    assertEquals(List.of(), back.notExpressed());
  }

  @Test
  void anyDocumentComesBackFromItsResourcesAsItWas() {
    long seed = Long.getLong("soh.seed", System.nanoTime());
    System.out.println("SplitTest -Dsoh.seed=" + seed);
    RandomDocuments documents = new RandomDocuments(new Random(seed));

    for (int i = 0; i < 200; i++) {
      DocumentType type = DocumentType.values()[i % DocumentType.values().length];
      SohDocument document = SohFixtures.document(documents.object(type.root()).toString(), type);

      SohBundle bundle = new SohSplitter(CASUS, tokens).split(document);
      SohExport back = SohBundle.join(bundle.models(), bundle.root(), type).orElseThrow();

      assertEquals(
          ExactJson.of(document.json()),
          ExactJson.of(back.document().json()),
          "document " + i + " of seed " + seed);
    }
  }

  @Test
  void theCoreOfAReportSaysNothingOfReporterAddressOrNumberAndNotThatTheyExist() {
    SohFixtures.Fixture whole = SohFixtures.named("melding/complete.json");

    SohBundle bundle =
        new SohSplitter(CASUS, tokens).split(SohFixtures.document(whole.text(), whole.type()));

    String core = turtle(bundle.core().model());
    for (String secret :
        List.of(
            "Meldpunt",
            "020-5550100",
            "Voorbeeldstraat",
            "1234 AB",
            "123456782",
            "Voorbeeldstad",
            "jzv#adres",
            "jzv#contact",
            "burgerservicenummer",
            "sohRest",
            "bron.example/v1")) {
      assertFalse(core.contains(secret), secret);
    }
    assertTrue(core.contains("Graag contact met de ouders"));
    assertTrue(core.contains("Anna Maria"));
  }

  @Test
  void aReaderOfTheCoreGetsADocumentInWhichNothingShowsWhatIsAbsent() {
    SohFixtures.Fixture whole = SohFixtures.named("melding/complete.json");
    SohBundle bundle =
        new SohSplitter(CASUS, tokens).split(SohFixtures.document(whole.text(), whole.type()));

    SohExport seen =
        SohBundle.join(List.of(bundle.core().model()), bundle.root(), whole.type()).orElseThrow();

    JsonNode json = seen.document().json();
    assertEquals("M-2026-17", json.path("id").textValue());
    assertTrue(json.path("contact").isMissingNode());
    assertTrue(json.path("heeftBetrekkingOp").path(0).path("adres").isMissingNode());
    assertTrue(json.path("heeftBetrekkingOp").path(0).path("burgerservicenummer").isMissingNode());
    assertEquals(List.of(), seen.notExpressed());
    assertEquals(
        List.of(SohRule.NAME_NOT_EXPRESSED), seen.notes().stream().map(SohProblem::rule).toList());
  }

  @Test
  void theMinutesAndEachActieAreApart() {
    SohFixtures.Fixture whole = SohFixtures.named("casusoverleg/complete.json");

    SohBundle bundle =
        new SohSplitter(CASUS, tokens).split(SohFixtures.document(whole.text(), whole.type()));

    List<String> rooms =
        bundle.parts().stream()
            .map(part -> part.path().replaceAll("token-[0-9]+", "x"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "acties/x",
            "acties/x",
            "overleggen/x/adressen/x",
            "overleggen/x/besluiten/x",
            "overleggen/x/identiteiten/x",
            "overleggen/x/notulen",
            "overleggen/x/overleg",
            "overleggen/x/soh-rest/x"),
        rooms);
    assertFalse(turtle(bundle.core().model()).contains("Besproken"));
  }

  @Test
  void anIncidentInThePodHasAMomentOrAPeriodThoughTheExchangeDemandsBoth() {
    SohFixtures.Fixture whole = SohFixtures.named("melding/complete.json");

    SohBundle bundle =
        new SohSplitter(CASUS, tokens).split(SohFixtures.document(whole.text(), whole.type()));

    List<SohPart> incidents =
        bundle.parts().stream().filter(part -> part.path().contains("/incidenten/")).toList();
    assertEquals(2, incidents.size());
    for (SohPart incident : incidents) {
      assertTrue(incident.model().contains(incident.about(), Terms.jzv("datumTijd"), null));
      assertFalse(incident.model().contains(null, Terms.jzv("periodeVanTot"), null));
    }
  }

  @Test
  void aTokenThatSaysSomethingOrComesTwiceIsRefused() {
    SohDocument document = SohFixtures.document("{}", DocumentType.MELDING);

    SohSplitter counter = new SohSplitter(CASUS, () -> "17");
    SohSplitter path = new SohSplitter(CASUS, () -> "../../../elsewhere");

    assertThrows(IllegalArgumentException.class, () -> counter.split(document));
    assertThrows(IllegalArgumentException.class, () -> path.split(document));
  }

  private static String turtle(Model model) {
    StringWriter turtle = new StringWriter();
    Rio.write(model, turtle, RDFFormat.TURTLE);
    return turtle.toString();
  }
}
