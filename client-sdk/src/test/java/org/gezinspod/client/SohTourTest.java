package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.soh.DocumentType;
import org.gezinspod.client.soh.SohBundle;
import org.junit.jupiter.api.Test;

class SohTourTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-15T08:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void theCodeOfThePageIsTheCodeThatIsRun() throws IOException {
    String page = Files.readString(Path.of("docs/soh.md"));
    String tour = Files.readString(Path.of("src/test/java/org/gezinspod/client/SohTour.java"));

    List<String> examples = CODE.matcher(page).results().map(found -> found.group(1)).toList();

    assertEquals(2, examples.size());
    for (String example : examples) {
      assertTrue(words(tour).contains(words(example)), "differs from SohTour: " + example);
    }
  }

  @Test
  void aDocumentGoesIntoAPodOverHttpAndComesBackAsItWas() throws IOException {
    byte[] bytes = document();
    try (FakePod pod = new FakePod()) {
      GezinspodClient client = pod.client();
      IRI casus = iri(pod.url("casussen/c1/").toString());

      SohBundle bundle =
          SohTour.in(
                  client,
                  bytes,
                  casus,
                  iri("https://pods.example/tim#it"),
                  iri("https://gemeente.example/#it"),
                  iri("https://pods.example/dewit#me"),
                  CLOCK,
                  out)
              .orElseThrow();
      List<URI> urls =
          bundle.parts().stream()
              .map(part -> URI.create(casus.stringValue() + part.path()))
              .toList();
      String back = SohTour.out(client, urls, bundle.root(), out);
      String core = SohTour.out(client, urls.subList(0, 1), bundle.root(), out);

      ObjectMapper json = new ObjectMapper();
      assertEquals(json.readTree(bytes), json.readTree(back));
      assertFalse(core.contains("123456782"));
      assertFalse(core.contains("Voorbeeldstraat"));
      assertFalse(core.contains("Besproken"));
      assertEquals(DocumentType.CASUSOVERLEG, bundle.type());
    }
  }

  @Test
  void aBrokenDocumentIsRefusedBeforeAnythingIsWritten() {
    try (FakePod pod = new FakePod()) {
      IRI casus = iri(pod.url("casussen/c1/").toString());
      IRI anyone = iri("https://pods.example/x#it");
      byte[] broken = "{\"id\": 1, \"id\": 2}".getBytes(StandardCharsets.UTF_8);

      assertTrue(
          SohTour.in(pod.client(), broken, casus, anyone, anyone, anyone, CLOCK, out).isEmpty());

      assertEquals(
          "/id: This member occurs twice in one object.",
          printed.toString(StandardCharsets.UTF_8).strip());
      assertEquals(List.of(), pod.requests("PUT"));
    }
  }

  private static byte[] document() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            SohTourTest.class.getResourceAsStream("soh/documents/casusoverleg/complete.json"))) {
      return stream.readAllBytes();
    }
  }

  private static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
