package org.gezinspod.pod.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.gezinspod.pod.failure.PodFailure.UnsupportedMediaType;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentsTest {
  private static final String BASE = "https://pod.example/jansen/plan";
  private static final List<MediaType> FORMATS =
      List.of(MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES);
  private final Documents documents = new Documents(RdfLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#a> <#b> \"tekst met \\\"aanhaling\\\", \\\\ en \\n regels\" .",
        "<#a> <#b> \"\"\"drie \"\" aanhalingen\n en een regel\"\"\" .",
        "<#a> <#b> \"hoi\"@nl-NL , \"hi\"@en , 5 , 5.5 , 5e5 , true , \"x\"^^<#type> .",
        "<#a> <#b> \"geen-datum\"^^<http://www.w3.org/2001/XMLSchema#date> .",
        "<#a> <#b> ( 1 ( 2 3 ) <#c> [ <#d> <#e> ] ) , () .",
        "<#a> <#b> _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1 ;"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l .",
        "<#a> <#b> _:l . <#c> <#d> _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1 ;"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .",
        "<#a> a ( 1 2 ) , [] , \"x\" .",
        "( 1 2 ) <#b> ( ) , ( [] ) , ( ( ) ( <#x> \"y\"@nl ) ) .",
        "<#a> a <#b>; <#b> [ <#c> [ <#d> \"é😀\\u00e9\\U0001F600\" ] ] .",
        "@prefix : <http://x/> . :a :b :c\\,d , :e%20f , :g.h , : .",
        "<#a> <#b> _:x . _:x <#c> _:y . _:y <#d> _:x .",
        "<?query=1> <../up> </top> .",
        "<#a> <#b> <urn:uuid:1> , <mailto:x@example.org> , <data:,x> .",
        "<#a> <http://x/p'(a)> \"\" , \" \" , '' .",
        ""
      })
  void whatIsWrittenCanBeReadAgainAsTheSame(String turtle) {
    Model original = documents.parse(bytes(turtle), MediaType.TURTLE, BASE);

    for (MediaType format : FORMATS) {
      Model again = documents.parse(documents.write(original, format), format, BASE);

      assertTrue(Models.isomorphic(original, again), () -> format + " of " + turtle);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#a> a<#b> .",
        "<#a> a[] .",
        "<#a><#b><#c>.",
        "<#a> <#b> 5.",
        "<#a> <#b> 5.\n",
        "<#a> <#b> -5.5.",
        "<#a> <#b> .5 .",
        "<#a> <#b> 1.e5 .",
        "<#a> <#b> true.",
        "<#a> <#b> [ ] , [\n] .",
        "[ ] <#b> <#c> .",
        "<#a> <#b> \"x\"@nl, \"y\"^^<#t>.",
        "<#a> <#b> 5e5.",
        "<#a> <#b> +5.0E-5, -0.",
        "<#a> <#b> \"x\"@nl.",
        "<#a> <#b> <#c> # the end",
        "[] <#b> <#c> .",
        "[ <#b> <#c> ] .",
        "( 1 2 ) <#b> <#c> .",
        "PREFIX p: <http://x/> p:a p:b p:c .",
        "prefix p: <http://x/>\nBASE <http://y/>\np:a p:b <c> .",
        "@prefix a.b: <http://x/> . a.b:c a.b:d a.b:e .",
        "@prefix p: <http://x/> .\n@prefix p: <http://y/> .\np:a p:b p:c .",
        "<#a> <#b> <#c> ; .",
        "<#a> <#b> <#c> ;; <#d> <#e> .",
        "\uFEFF<#a> <#b> <#c> ."
      })
  void turtleAsTheGrammarAllowsItIsRead(String turtle) {
    String ended = turtle.contains("# the end") ? turtle + "\n." : turtle;

    Model model = documents.parse(bytes(ended), MediaType.TURTLE, BASE);

    assertFalse(model.isEmpty());
  }

  @Test
  void anIllTypedLiteralIsKeptAsItIs() {
    String turtle = "<#a> <#b> \"31 februari\"^^<http://www.w3.org/2001/XMLSchema#date> .";

    Model model = documents.parse(bytes(turtle), MediaType.TURTLE, BASE);

    assertEquals(Set.of("31 februari"), Set.of(Models.objectString(model).orElseThrow()));
  }

  @Test
  void twoReadingsNeverShareABlankNode() {
    byte[] turtle = bytes("_:x <#b> _:y , [] .");

    Model first = documents.parse(turtle, MediaType.TURTLE, BASE);
    Model second = documents.parse(turtle, MediaType.TURTLE, BASE);

    assertEquals(3, nodes(first).size());
    assertTrue(nodes(first).stream().noneMatch(nodes(second)::contains));
  }

  @Test
  void emptyBodiesOfTurtleAndNTriplesAreEmptyDocuments() {
    assertTrue(documents.parse(bytes(""), MediaType.TURTLE, BASE).isEmpty());
    assertTrue(documents.parse(bytes(" \n#x\n"), MediaType.N_TRIPLES, BASE).isEmpty());
  }

  @Test
  void prefixesSurvive() {
    Model model =
        documents.parse(bytes("@prefix p: <http://x/> . p:a p:b p:c ."), MediaType.TURTLE, BASE);

    String written = new String(documents.write(model, MediaType.TURTLE), StandardCharsets.UTF_8);

    assertTrue(written.contains("p:a p:b p:c"), written);
  }

  @Test
  void nothingIsFetchedWhileReading() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/context.jsonld";
      String json = "{\"@context\":[\"" + url + "\"],\"@id\":\"#a\",\"name\":\"x\"}";
      String imported = "{\"@context\":{\"@import\":\"" + url + "\"},\"@id\":\"#a\"}";

      assertEquals("remote-context", refusal(json));
      assertEquals("remote-context", refusal(imported));
      listener.setSoTimeout(200);
      assertThrows(java.net.SocketTimeoutException.class, listener::accept);
    }
  }

  private String refusal(String json) {
    return assertThrows(
            Malformed.class, () -> documents.parse(bytes(json), MediaType.JSON_LD, BASE))
        .problem();
  }

  @Test
  void theProductsOwnContextIsKnownWithoutFetching() {
    String json =
        "{\"@context\":\"https://w3id.org/gezinspod/context/v1.jsonld\","
            + "\"@id\":\"#it\",\"@type\":\"Gezinsplan\"}";

    Model model = documents.parse(bytes(json), MediaType.JSON_LD, BASE);

    assertEquals(1, model.size());
    assertEquals(BASE + "#it", model.iterator().next().getSubject().stringValue());
  }

  @Test
  void namedGraphsAreKeptAndNothingHidesInThem() {
    String json =
        "{\"@id\":\"#g\",\"@graph\":[{\"@id\":\"#a\",\"http://x/p\":\"hidden\"}],"
            + "\"http://x/p\":\"plain\"}";

    Model model = documents.parse(bytes(json), MediaType.JSON_LD, BASE);
    Model again =
        documents.parse(documents.write(model, MediaType.JSON_LD), MediaType.JSON_LD, BASE);

    assertEquals(1, model.filter(null, null, null, (Resource) null).size());
    assertEquals(2, Documents.flat(model).filter(null, null, null, (Resource) null).size());
    assertTrue(Models.isomorphic(model, again));
    assertEquals(
        2,
        documents.parse(documents.write(model, MediaType.TURTLE), MediaType.TURTLE, BASE).size());
  }

  @Test
  void otherMediaTypesAreNamedAsUnsupported() {
    var failure =
        assertThrows(
            UnsupportedMediaType.class, () -> documents.parse(bytes("x"), MediaType.OCTETS, BASE));

    assertEquals(FORMATS.stream().map(MediaType::essence).toList(), failure.supported());
  }

  @Test
  void largeDocumentsAreWrittenInTimeThatGrowsWithTheirSize() {
    String subjects =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "<#s" + i + "> <#p> \"v\" .")
            .collect(Collectors.joining());
    String values =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(",", "<#s> <#p> ", " ."));

    for (String turtle : List.of(subjects, values)) {
      Model model = documents.parse(bytes(turtle), MediaType.TURTLE, BASE);
      for (MediaType format : FORMATS) {
        assertTrue(documents.write(model, format).length > 300_000);
      }
    }
  }

  @Test
  void manyValuesOfOnePropertyInJsonLdAreReadInLittleTime() {
    String json =
        IntStream.range(0, 7900)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(",", "{\"@id\":\"#a\",\"http://x/p\":[", "]}"));

    Model model = documents.parse(bytes(json), MediaType.JSON_LD, BASE);

    assertEquals(7900, model.size());
  }

  private static Set<BNode> nodes(Model model) {
    Model copy = new LinkedHashModel(model);
    return copy.stream()
        .flatMap(st -> java.util.stream.Stream.of(st.getSubject(), st.getObject()))
        .filter(BNode.class::isInstance)
        .map(BNode.class::cast)
        .collect(Collectors.toSet());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
