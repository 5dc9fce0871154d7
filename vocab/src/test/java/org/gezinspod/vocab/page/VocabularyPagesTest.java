package org.gezinspod.vocab.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.vocab.Begrip;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.ConceptScheme;
import org.gezinspod.vocab.Term;
import org.gezinspod.vocab.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published documents: the same content in each form, and pages without a broken link. */
class VocabularyPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

  /** The overview, the ontology, each scheme, and every concept of two schemes. */
  static Stream<String> paths() {
    List<String> paths = new ArrayList<>(List.of("", "jzv"));
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      paths.add("begrip/" + scheme.name());
      if (Set.of("geslacht", "organisatiesoort").contains(scheme.name())) {
        scheme.concepts().forEach(concept -> paths.add(Html.path(concept)));
      }
    }
    return paths.stream();
  }

  private static String html(String path) {
    return text(path, Format.HTML);
  }

  private static String text(String path, Format format) {
    return new String(VocabularyPages.document(path, format).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Model model(String path, Format format, RDFFormat syntax) throws IOException {
    byte[] bytes = VocabularyPages.document(path, format).orElseThrow();
    return Rio.parse(new ByteArrayInputStream(bytes), syntax);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void turtleAndJsonLdSayTheSame(String path) throws IOException {
    Model turtle = model(path, Format.TURTLE, RDFFormat.TURTLE);
    Model json = model(path, Format.JSON_LD, RDFFormat.JSONLD);

    assertFalse(turtle.isEmpty());
    assertTrue(Models.isomorphic(turtle, json));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPageStandsOnItsOwn(String path) {
    String html = html(path);

    assertTrue(html.startsWith("<!doctype html>\n<html lang=\"nl\">"));
    assertEquals(1, count(html, "<h1>"));
    assertEquals(1, count(html, "<main>"));
    assertTrue(html.contains("lang=\"en\""), "English stands beside the Dutch");
    assertFalse(html.contains("<script"));
    assertFalse(html.contains("src="));
    assertFalse(html.contains("stylesheet"));
    assertFalse(html.contains("url("));
    assertTrue(html.contains("<style>" + VocabularyPages.style() + "</style>"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noAnchorStandsTwiceOnAPage(String path) {
    Set<String> seen = new HashSet<>();

    ANCHOR
        .matcher(html(path))
        .results()
        .map(result -> result.group(1))
        .forEach(id -> assertTrue(seen.add(id), id));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noLinkWithinTheVocabularyIsBroken(String path) {
    URI page = URI.create("https://server.example/vocab/" + path);

    for (MatchResult link : LINK.matcher(html(path)).results().toList()) {
      URI target = page.resolve(link.group(1));
      if (target.toString().startsWith("https://server.example/")) {
        String found = target.getPath().replaceFirst("^/vocab/", "");
        assertTrue(stands(found, target.getFragment()), target::toString);
      }
    }
  }

  private static boolean stands(String path, @Nullable String anchor) {
    if (path.equals("shape") || path.equals(VocabularyPages.CONTEXT_PATH)) {
      return true;
    }
    Optional<byte[]> page = VocabularyPages.document(path, Format.HTML);
    return page.isPresent()
        && (anchor == null
            || new String(page.get(), StandardCharsets.UTF_8).contains("id=\"" + anchor + "\""));
  }

  @Test
  void everyTermHasAnAnchorAndBothTexts() {
    String html = html("jzv");

    for (Term term : Vocabulary.terms()) {
      assertTrue(html.contains("<article id=\"" + term.name() + "\">"), term.name());
      assertTrue(html.contains(Html.escape(term.comment().nl())), term.name());
      assertTrue(html.contains(Html.escape(term.comment().en())), term.name());
    }
  }

  @Test
  void everyConceptHasAPageOfItsOwn() {
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      for (Concept concept : scheme.concepts()) {
        assertTrue(html(Html.path(concept)).contains(concept.iri().stringValue()));
      }
    }
  }

  @Test
  void theTurtleOfTheOntologyIsTheSourceItself() {
    assertTrue(text("jzv", Format.TURTLE).startsWith("# The JZV ontology"));
  }

  @Test
  void theContextIsThereAsJsonLdOnly() {
    String context = text(VocabularyPages.CONTEXT_PATH, Format.JSON_LD);

    assertEquals(Vocabulary.context(), context);
    assertEquals(
        Optional.empty(), VocabularyPages.document(VocabularyPages.CONTEXT_PATH, Format.HTML));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "jzv/",
        "begrip",
        "begrip/",
        "begrip/nothing",
        "begrip/geslacht/",
        "begrip/geslacht/3",
        "begrip/geslacht/1/2",
        "begrip/../jzv",
        "begrip/geslacht/<b>"
      })
  void whatIsNotThereIsNoDocument(String path) {
    for (Format format : Format.values()) {
      assertTrue(VocabularyPages.document(path, format).isEmpty());
    }
  }

  @Test
  void aTextIsEscaped() {
    Html html = new Html("").text("a < b & \"c\"");

    assertEquals("a &lt; b &amp; &quot;c&quot;", html.body());
  }

  @Test
  void aConceptNamesItsSchemeAndTheConceptAboveIt() {
    String html = html("begrip/organisatiesoort/huisarts");

    assertTrue(html.contains("href=\"../../begrip/organisatiesoort\""));
    assertTrue(html.contains("href=\"../../begrip/organisatiesoort/zorg\""));
    assertTrue(html.contains(Begrip.Organisatiesoort.huisarts.stringValue()));
  }

  @Test
  void aShapeSaysWhatItDemandsInTheOrderItGives() {
    String turtle =
        """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
        @prefix jzvs: <https://w3id.org/gezinspod/shape#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        jzvs:DoelPod a sh:NodeShape ; rdfs:label "Doel"@nl , "Goal"@en ; sh:targetClass jzv:Doel ;
          sh:property
            [ sh:path jzv:status ; sh:order 2 ; sh:message "Kies één status."@nl , "One <status>."@en ] ,
            [ sh:path jzv:omschrijving ; sh:order 1 ; sh:message "Schrijf het doel op."@nl , "Write."@en ] .
        """;

    String html = new String(VocabularyPages.shapes(turtle, Format.HTML), StandardCharsets.UTF_8);

    assertTrue(html.contains("<article id=\"DoelPod\">"));
    assertTrue(html.contains("href=\"jzv#Doel\""));
    assertTrue(html.contains("One &lt;status&gt;."));
    assertTrue(html.indexOf("Schrijf het doel op.") < html.indexOf("Kies één status."));
    assertEquals(
        turtle, new String(VocabularyPages.shapes(turtle, Format.TURTLE), StandardCharsets.UTF_8));
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
