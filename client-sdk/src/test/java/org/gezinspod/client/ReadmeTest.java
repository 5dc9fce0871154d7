package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Notitie;
import org.gezinspod.client.query.Results;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void theCodeOfTheReadmeIsTheCodeThatIsRun() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String quickStart =
        Files.readString(Path.of("src/test/java/org/gezinspod/client/QuickStart.java"));

    List<String> examples = CODE.matcher(readme).results().map(found -> found.group(1)).toList();

    assertEquals(2, examples.size());
    for (String example : examples) {
      assertTrue(words(quickStart).contains(words(example)), "differs from QuickStart: " + example);
    }
  }

  private static String words(String code) {
    Matcher blanks = Pattern.compile("\\s+").matcher(code);
    return blanks.replaceAll(" ").strip();
  }

  @Test
  void theCodeOfTheReadmeWorks() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    LocalDate deadline = LocalDate.of(2026, 4, 1);
    try (FakePod pod = new FakePod("casusregie", "geheim")) {
      Actie standing = Actie.fresh().withOmschrijving("Bellen").withStatus(StatusActie.UITGEZET);
      pod.put(
          "acties/1", new String(turtle(pod.url("acties/1"), standing), StandardCharsets.UTF_8));
      pod.answerQueries(
          "{\"head\": {\"vars\": [\"wat\"]}, \"results\": {\"bindings\": ["
              + "{\"wat\": {\"type\": \"literal\", \"value\": \"Bellen\"}}]}}");

      GezinspodClient client =
          QuickStart.first(
              pod.base(),
              "geheim",
              pod.url("acties/1"),
              pod.url("sparql"),
              "SELECT ?wat {}",
              deadline,
              out);
      Actie changed = client.read(pod.url("acties/1"), Actie.KIND).value();

      IRI somebody = SimpleValueFactory.getInstance().createIRI("https://pods.example/x#it");
      QuickStart.second(
          client,
          pod.url("notities/"),
          somebody,
          somebody,
          somebody,
          OffsetDateTime.parse("2026-03-02T09:00:00Z"),
          out);
      Notitie written = client.read(URI.create(pod.lastLocation()), Notitie.KIND).value();

      assertTrue(changed.status().is(StatusActie.OPGEPAKT));
      assertEquals(deadline, changed.uiterlijk().orElseThrow());
      assertEquals("Bellen, 2026-04-01\n", printed.toString(StandardCharsets.UTF_8));
      assertEquals("Goed gesprek op school.", written.tekst());
      assertEquals(Results.MEDIA_TYPE, pod.requests("POST").get(0).header("Accept"));
    }
  }

  private static byte[] turtle(URI url, Actie actie) {
    return org.gezinspod.client.graph.Turtle.write(
        org.gezinspod.client.graph.Placement.place(actie, url.toString()).statements());
  }
}
