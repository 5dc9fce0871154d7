package org.gezinspod.harness.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.harness.RunningServer;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final String SEED =
      """
      { "accounts": [
          { "name": "anna", "email": "anna@example.org", "password": "een lang wachtwoord" },
          { "name": "dewit", "email": "dewit@example.org", "password": "een lang wachtwoord",
            "displayName": "Lisa de Wit", "client": { "id": "dewit-client", "secret": "een lang geheim" } } ],
        "families": [ { "name": "jansen",
          "members": [ { "account": "anna", "rol": "ouderMetGezag" } ],
          "gezag": [ { "over": "anna", "type": "eenhoofdigOuderlijkGezag", "drager": [ "anna" ] } ] } ],
        "organisations": [ { "name": "gemeente", "oin": "00000001234567890000", "soort": "gemeente",
          "professionals": [ { "account": "dewit", "functie": "casusregisseur" } ] } ] }
      """;

  private static final String BASIS =
      """
      @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <#it> jzv:betreft <https://example.org/kim#it> ; jzv:bronhouder <https://example.org/gemeente#it> ;
        jzv:bronstatus <https://w3id.org/gezinspod/begrip/bronstatus/eigen> ;
        jzv:informatieniveau <https://w3id.org/gezinspod/begrip/informatieniveau/1> ;
        jzv:gevoeligheid <https://w3id.org/gezinspod/begrip/gevoeligheid/gewoon> ;
        jzv:opgesteldDoor <https://example.org/dewit#it> ;
        jzv:aangemaaktOp "2026-03-01T14:30:00Z"^^xsd:dateTime .
      """;

  private static final String PLAN =
      """
      <#it> a jzv:Gezinsplan ; jzv:titel "Ons plan" ;
        jzv:status <https://w3id.org/gezinspod/begrip/status-plan/concept> ;
        jzv:doel <https://example.org/doel#it> .
      """;

  private static final String ACTION =
      """
      <#it> a jzv:Actie ; jzv:identifier "2026-000123" ; jzv:omschrijving "De school bellen." ;
        jzv:informering [ jzv:persoon <https://example.org/kim#it> ;
          jzv:wijze <https://w3id.org/gezinspod/begrip/informering/direct> ] ;
        jzv:heeftBetrekkingOp <https://example.org/kim#it> ; jzv:belegdBij <https://example.org/gemeente#it> ;
        jzv:status <https://w3id.org/gezinspod/begrip/status-actie/uitgezet> .
      """;

  @Test
  void theExampleOfTheReadmeIsTheCodeThatRuns() throws IOException {
    String code =
        Files.readString(Path.of("src/test/java/org/gezinspod/harness/readme/Quickstart.java"));

    assertTrue(words(code).contains(words(block("java"))));
  }

  @Test
  void theExampleOfTheReadmeWorks() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (RunningServer server = RunningServer.start(SEED)) {
      Pod pod = server.pods().find(new PodName("jansen")).orElseThrow();
      Actor mother = Actor.Agent.of(iri(server.url("anna/profile/card#me").toString()));
      put(pod, mother, "/casussen/c/plan/gezinsplan", BASIS + PLAN);
      put(pod, mother, "/casussen/c/acties/een", BASIS + ACTION);
      pod.access().give(mother, toTheWorker(server));

      String etag =
          Quickstart.run(
              server.base().toString(),
              "een lang geheim",
              server.url("jansen/casussen/c/plan/gezinsplan"),
              server.url("jansen/casussen/c/acties/"),
              action(),
              server.url("jansen/"),
              block("sparql"),
              new PrintStream(printed, true, StandardCharsets.UTF_8));

      assertFalse(etag.isEmpty());
      assertEquals("De school bellen.", printed.toString(StandardCharsets.UTF_8).strip());
    }
  }

  private static Actie action() {
    var model =
        new org.gezinspod.pod.rdf.Documents(org.gezinspod.pod.rdf.RdfLimits.DEFAULT)
            .parse(
                (BASIS + ACTION).getBytes(StandardCharsets.UTF_8),
                MediaType.TURTLE,
                "https://example.org/nieuw");
    return Actie.KIND.over(iri("https://example.org/nieuw#it"), model);
  }

  private static GrantRequest toTheWorker(RunningServer server) {
    return new GrantRequest(
        iri(server.url("dewit/profile/card#me").toString()),
        List.of(
            new Grant.Opening(
                ResourcePath.parse("/casussen/c/"), Set.of(Mode.READ, Mode.APPEND, Mode.WRITE))),
        iri("https://w3id.org/gezinspod/begrip/doel/planUitvoeren"),
        List.of(),
        Optional.empty(),
        Instant.now().plus(Duration.ofDays(7)));
  }

  private static void put(Pod pod, Actor actor, String path, String turtle) {
    pod.put(
        actor,
        ResourcePath.parse(path),
        MediaType.TURTLE,
        turtle.getBytes(StandardCharsets.UTF_8),
        Precondition.NONE);
  }

  @Test
  void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());

    List<String> dead =
        links
            .results()
            .map(link -> link.group(1))
            .filter(to -> !Files.exists(ROOT.resolve(to)))
            .toList();

    assertEquals(List.of(), dead);
  }

  private static String block(String language) throws IOException {
    Matcher found =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(readme());
    assertTrue(found.find());
    return found.group(1);
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }
}
