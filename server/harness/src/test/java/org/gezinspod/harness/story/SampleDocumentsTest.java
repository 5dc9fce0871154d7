package org.gezinspod.harness.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.app.demo.SampleFamilies;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Adres;
import org.gezinspod.client.domain.Besluit;
import org.gezinspod.client.domain.Casusoverleg;
import org.gezinspod.client.domain.Contact;
import org.gezinspod.client.domain.Doel;
import org.gezinspod.client.domain.Gezin;
import org.gezinspod.client.domain.Gezinslid;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.domain.Incident;
import org.gezinspod.client.domain.Melding;
import org.gezinspod.client.domain.Notitie;
import org.gezinspod.client.domain.UitkomstOverleg;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.shapes.Conformance;
import org.gezinspod.shapes.Profile;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.Test;

/** What the demo writes, made with the SDK's types, against the shapes of the pod. */
class SampleDocumentsTest {
  private static final BaseUrl BASE = new BaseUrl("https://pod.example/");

  /** What the SDK can create as a document of its own and the demo writes. */
  private static final List<Kind<?>> KINDS =
      List.of(
          Gezin.KIND,
          Gezinslid.KIND,
          Adres.KIND,
          Gezinsplan.KIND,
          Doel.KIND,
          Actie.KIND,
          Notitie.KIND,
          Melding.KIND,
          Incident.KIND,
          Contact.KIND,
          Casusoverleg.KIND,
          Besluit.KIND,
          UitkomstOverleg.KIND);

  @Test
  void everyDocumentOfTheDemoConformsAndEachTypeIsAmongThem() throws IOException {
    ShapeLibrary shapes = new ShapeLibrary();
    Set<Value> types = new HashSet<>();

    for (Map.Entry<String, String> each : documents(Clock.systemUTC()).entrySet()) {
      Model model = model(each.getKey(), each.getValue());
      types.addAll(model.filter(null, RDF.TYPE, null).objects());
      Conformance conformance = shapes.validate(model, Profile.POD);
      Conformance.Conforms conforms =
          assertInstanceOf(
              Conformance.Conforms.class, conformance, each.getValue() + "\n" + conformance);
      assertFalse(conforms.shapes().isEmpty(), each.getKey());
    }

    for (Kind<?> kind : KINDS) {
      assertEquals(true, types.contains(kind.type()), kind.name());
    }
  }

  @Test
  void whoTurnsAnAgeDoesSoThisMonthWhateverTheDay() throws IOException {
    for (String day : List.of("2027-01-31", "2027-02-28", "2028-02-29", "2027-06-01")) {
      LocalDate today = LocalDate.parse(day);
      Clock clock = Clock.fixed(Instant.parse(day + "T11:00:00Z"), ZoneOffset.UTC);

      Map<String, LocalDate> birthdays = birthdays(clock);

      assertEquals(today.getMonth(), Objects.requireNonNull(birthdays.get("Daan")).getMonth(), day);
      assertEquals(
          today.getYear() - 12, Objects.requireNonNull(birthdays.get("Daan")).getYear(), day);
      assertEquals(
          today.getYear() - 16, Objects.requireNonNull(birthdays.get("Lotte")).getYear(), day);
      assertEquals(
          today.getYear() - 18, Objects.requireNonNull(birthdays.get("Bram")).getYear(), day);
    }
  }

  private static Map<String, LocalDate> birthdays(Clock clock) throws IOException {
    Map<String, LocalDate> birthdays = new HashMap<>();
    for (Map.Entry<String, String> each : documents(clock).entrySet()) {
      Model model = model(each.getKey(), each.getValue());
      if (model.contains(null, RDF.TYPE, Jzv.Gezinslid)) {
        birthdays.put(text(model, Jzv.voornamen), LocalDate.parse(text(model, Jzv.geboortedatum)));
      }
    }
    return birthdays;
  }

  private static Map<String, String> documents(Clock clock) {
    return new SampleFamilies(clock).documents(BASE);
  }

  private static String text(Model model, org.eclipse.rdf4j.model.IRI property) {
    return model.filter(null, property, null).objects().stream()
        .map(Value::stringValue)
        .collect(Collectors.joining());
  }

  private static Model model(String url, String turtle) throws IOException {
    return Rio.parse(new StringReader(turtle), url, RDFFormat.TURTLE);
  }
}
