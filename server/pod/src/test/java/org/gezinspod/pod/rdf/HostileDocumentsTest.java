package org.gezinspod.pod.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that no pod may take, and what is said of them. */
final class HostileDocumentsTest {
  private static final String BASE = "https://pod.example/jansen/plan";
  private static final String CANARY = "kanarie";
  private final Documents documents = new Documents(RdfLimits.DEFAULT);

  static Stream<Arguments> malformedTurtle() {
    return Stream.of(
        arguments("syntax", 1, "<a> <b>"),
        arguments("syntax", 1, "<a> <b> <c>"),
        arguments("syntax", 2, "<a> <b> <c> .\n<a> <b> ] ."),
        arguments("syntax", 1, "<a> <b> [ <c> <d> ."),
        arguments("syntax", 1, "<a> <b> ( <c> ."),
        arguments("syntax", 1, "<a> <b> \"open ."),
        arguments("syntax", 1, "<a> <b> \"new\nline\" ."),
        arguments("syntax", 1, "<a> <b> \"bad \\q escape\" ."),
        arguments("syntax", 1, "<a> <b> \"bad \\u12 escape\" ."),
        arguments("syntax", 1, "<a> <b> \"bad \\UFFFFFFFF escape\" ."),
        arguments("syntax", 1, "<a> <b> \"\"\"open \"\" ."),
        arguments("syntax", 1, "<a> <b> 1.2.3 ."),
        arguments("syntax", 1, "<a> <b> 1e ."),
        arguments("syntax", 1, "<a> <b> +."),
        arguments("syntax", 1, "<a> <b> kanarie ."),
        arguments("syntax", 1, "<a> <b> no:prefix ."),
        arguments("syntax", 1, "<a> \"kanarie\" <c> ."),
        arguments("syntax", 1, "\"kanarie\" <b> <c> ."),
        arguments("syntax", 1, "<a> _:b <c> ."),
        arguments("syntax", 1, "<a> <b> <c> ; ; <d> ."),
        arguments("syntax", 1, "<a> <b> , <c> ."),
        arguments("syntax", 1, "@prefix p <http://x/> ."),
        arguments("syntax", 1, "@prefix p: <http://x/>"),
        arguments("syntax", 1, "@forbid p: <http://x/> ."),
        arguments("syntax", 1, "@PREFIX p: <http://x/> ."),
        arguments("syntax", 1, "{ <a> <b> <c> }"),
        arguments("syntax", 1, "<a> <b> { <c> <d> <e> } ."),
        arguments("syntax", 1, "<a> => <c> ."),
        arguments("syntax", 1, "<a> = <c> ."),
        arguments("syntax", 1, "?a <b> <c> ."),
        arguments("iri", 1, "<< <a> <b> <c> >> <d> <e> ."),
        arguments("quoted-triple", 1, "<a> <b> <c> {| <d> <e> |} ."),
        arguments("language-tag", 1, "<a> <b> \"x\"@1nl ."),
        arguments("language-tag", 1, "<a> <b> \"x\"@ ."),
        arguments("language-tag", 1, "<a> <b> \"x\"@nl- ."),
        arguments("language-tag", 1, "<a> <b> \"x\"@abcdefghi ."),
        arguments("syntax", 1, "<a> <b> \"x\"^^\"y\" ."),
        arguments("iri", 1, "<a b> <b> <c> ."),
        arguments("iri", 1, "<a> <http://x/{y}> <c> ."),
        arguments("iri", 1, "<a> <b> <http://x/\\u0020> ."),
        arguments("iri", 1, "<a> <b> <http://x/\\n> ."),
        arguments("iri", 1, "<a> <b> <http://x/%zz> ."),
        arguments("iri", 1, "<a> <b> <http://[x/> ."),
        arguments("iri", 1, "<a> <b> <http://x/a\"b> ."),
        arguments("iri", 1, "<a> <b> <http://x/a^b> ."),
        arguments("iri", 1, "<a> <b> <http://x/a`b> ."),
        arguments("iri", 1, "<a> <b> <http://x/a|b> ."),
        arguments("character", 1, "<a> <b> \"\\uD800\" ."),
        arguments("character", 1, "<a> <b> \"\\uDC00x\" ."),
        arguments("iri", 1, "<a> <b> <http://x/\\uD800> ."),
        arguments("iri", 3, "<a> <b> <c> .\n\n<?xml version=\"1.0\"?><rdf:RDF/>"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("malformedTurtle")
  void turtleThatIsNoneIsRefusedWithItsPlace(String problem, int line, String text) {
    Malformed failure = malformed(text, MediaType.TURTLE);

    assertEquals(problem, failure.problem());
    assertEquals(line, failure.line());
    assertTrue(failure.column() > 0);
  }

  static Stream<Arguments> malformedNTriples() {
    return Stream.of(
        arguments("iri", 1, "<a> <http://b/> <http://c/> ."),
        arguments("syntax", 2, "<http://a/> <http://b/> <http://c/> .\n<http://a/> <http://b/>"),
        arguments("syntax", 1, "<http://a/> <http://b/> <http://c/>"),
        arguments("syntax", 1, "@prefix p: <http://x/> ."),
        arguments("syntax", 1, "<http://a/> <http://b/> \"x\ny\" ."),
        arguments("syntax", 1, "<http://a/> <http://b/> \"\\q\" ."),
        arguments("syntax", 1, "<http://a/> <http://b/> 5 ."),
        arguments("syntax", 1, "<http://a/> <http://b/> \"\"\"x\"\"\" ."),
        arguments("syntax", 1, "<http://a/> a <http://c/> ."),
        arguments("syntax", 1, "<http://a/> <http://b/> <http://c/> . kanarie"),
        arguments("iri", 1, "<http://a/> <http://b/> <http://x/ y> ."),
        arguments("language-tag", 1, "<http://a/> <http://b/> \"x\"@nl--nl ."),
        arguments("character", 1, "<http://a/> <http://b/> \"\\uD800\" ."));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("malformedNTriples")
  void nTriplesThatAreNoneAreRefusedWithTheirPlace(String problem, int line, String text) {
    Malformed failure = malformed(text, MediaType.N_TRIPLES);

    assertEquals(problem, failure.problem());
    assertEquals(line, failure.line());
  }

  static Stream<Arguments> malformedJsonLd() {
    return Stream.of(
        arguments("syntax", 1, ""),
        arguments("syntax", 1, "  "),
        arguments("syntax", 1, "\"kanarie\""),
        arguments("syntax", 1, "5"),
        arguments("syntax", 1, "null"),
        arguments("syntax", 1, "{"),
        arguments("syntax", 1, "{\"a\":}"),
        arguments("syntax", 1, "{\"a\":1,}"),
        arguments("syntax", 1, "{'a':1}"),
        arguments("syntax", 1, "{\"a\":01}"),
        arguments("syntax", 1, "{\"a\":NaN}"),
        arguments("syntax", 2, "{}\nkanarie"),
        arguments("syntax", 1, "{} {}"),
        arguments("syntax", 1, "{\"a\":\"\u0001\"}"),
        arguments("syntax", 1, "{\"a\":\"\\x\"}"),
        arguments("syntax", 1, "{/* kanarie */}"),
        arguments("duplicate-key", 1, "{\"@id\":\"a\",\"@id\":\"b\"}"),
        arguments("duplicate-key", 2, "{\"http://x/p\":{\"a\":1,\n\"a\":2}}"),
        arguments("number", 1, "{\"http://x/p\":1e999999999}"),
        arguments("number", 1, "{\"http://x/p\":1e-999999999}"),
        arguments("number", 1, "{\"http://x/p\":1e99999999999999999999999999}"),
        arguments("number", 1, "{\"http://x/p\":" + "9".repeat(65) + "}"),
        arguments("remote-context", 1, "{\"@context\":\"https://kanarie.example/c\"}"),
        arguments("remote-context", 1, "{\"@context\":[{},\"https://kanarie.example/c\"]}"),
        arguments("remote-context", 1, "{\"@context\":\"/c\"}"),
        arguments("remote-context", 1, "{\"@context\":\"file:///etc/passwd\"}"),
        arguments(
            "remote-context", 2, "{\"@context\":\n{\"@import\":\"http://kanarie.example/\"}}"),
        arguments(
            "remote-context",
            1,
            "{\"@context\":{\"p\":{\"@id\":\"http://x/p\",\"@context\":\"http://kanarie.example/\"}},"
                + "\"p\":{\"q\":1}}"),
        arguments("json-ld-invalid-local-context", 0, "{\"@context\":5}"),
        arguments("json-ld-invalid-keyword-id-value", 0, "{\"@id\":5,\"http://x/p\":1}"),
        arguments("json-ld-cyclic-iri-mapping", 0, "{\"@context\":{\"a\":\"b:x\",\"b\":\"a:x\"}}"),
        arguments("iri", 0, "{\"@id\":\"http://x/ y\",\"http://x/p\":1}"),
        arguments("iri", 0, "{\"@id\":\"http://x/\\uD800\",\"http://x/p\":1}"),
        arguments("character", 0, "{\"http://x/p\":\"\\uD800\"}"),
        arguments("language-tag", 1, "{\"http://x/p\":{\"@value\":\"x\",\"@language\":\"n l\"}}"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("malformedJsonLd")
  void jsonLdThatIsNoneIsRefused(String problem, int line, String text) {
    Malformed failure = malformed(text, MediaType.JSON_LD);

    assertEquals(problem, failure.problem());
    assertEquals(line, failure.line());
  }

  static Stream<Arguments> beyondALimit() {
    String many =
        IntStream.range(0, 50_001)
            .mapToObj(i -> "<a> <b> <c" + i + "> .")
            .collect(Collectors.joining("\n"));
    String prefixes =
        IntStream.range(0, 1001)
            .mapToObj(i -> "@prefix p" + i + ": <http://x/> .")
            .collect(Collectors.joining("\n"));
    String nodes = "<a> <b> " + "[],".repeat(25_000) + "[] .";
    String scoped =
        "{\"@context\":{\"p\":{\"@id\":\"http://x/p\",\"@context\":{"
            + IntStream.range(0, 3000)
                .mapToObj(i -> "\"t" + i + "\":\"http://x/" + i + "\"")
                .collect(Collectors.joining(","))
            + "}}},\"p\":["
            + "{},".repeat(3000)
            + "{}]}";
    return Stream.of(
        arguments("nesting", "<a> <b> " + "[ <b> ".repeat(100_000), MediaType.TURTLE),
        arguments("nesting", "<a> <b> " + "(".repeat(1_000_000), MediaType.TURTLE),
        arguments("nesting", "(".repeat(1_000_000), MediaType.TURTLE),
        arguments("nesting", "[".repeat(1_000_000), MediaType.JSON_LD),
        arguments("nesting", "{\"a\":".repeat(500_000), MediaType.JSON_LD),
        arguments("statements", many, MediaType.TURTLE),
        arguments("prefixes", prefixes, MediaType.TURTLE),
        arguments("blank-nodes", nodes, MediaType.TURTLE),
        arguments("iri-characters", "<a> <b> <" + "c".repeat(9000) + "> .", MediaType.TURTLE),
        arguments(
            "literal-characters", "<a> <b> \"" + "c".repeat(1_100_000) + "\" .", MediaType.TURTLE),
        arguments("context-work", scoped, MediaType.JSON_LD),
        arguments("json-values", "[" + "1,".repeat(8000) + "1]", MediaType.JSON_LD),
        arguments("body-bytes", " ".repeat((4 << 20) + 1), MediaType.TURTLE));
  }

  @ParameterizedTest(name = "{0} in {2}")
  @MethodSource("beyondALimit")
  void whatIsTooMuchIsRefusedByName(String limit, String text, MediaType type) {
    LimitExceeded failure =
        assertThrows(LimitExceeded.class, () -> documents.parse(bytes(text), type, BASE));

    assertEquals(limit, failure.limit());
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void bytesThatAreNotUtf8AreRefusedAtTheirPlace(byte[] body) {
    for (MediaType type :
        new MediaType[] {MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES}) {
      Malformed failure = assertThrows(Malformed.class, () -> documents.parse(body, type, BASE));

      assertEquals("encoding", failure.problem());
      assertEquals(2, failure.line());
      assertEquals(3, failure.column());
    }
  }

  static Stream<byte[]> notUtf8() {
    return Stream.of(
        new byte[] {'#', '\n', '"', 'a', (byte) 0xFF},
        new byte[] {'#', '\n', '"', 'a', (byte) 0xC0, (byte) 0x80},
        new byte[] {'#', '\n', '"', 'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80},
        new byte[] {'#', '\n', '"', 'a', (byte) 0xE2, (byte) 0x82});
  }

  private Malformed malformed(String text, MediaType type) {
    Malformed failure =
        assertThrows(Malformed.class, () -> documents.parse(bytes(text), type, BASE));
    assertFalse(
        String.valueOf(failure.getMessage()).contains(CANARY), "nothing of the body is repeated");
    return failure;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
