package org.gezinspod.pod.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.gezinspod.pod.failure.PodFailure.PatchRefused;
import org.gezinspod.pod.failure.PodFailure.PatchRefused.Kind;
import org.gezinspod.pod.failure.PodFailure.UnsupportedMediaType;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches that are none: badly written, or well written and no patch. */
final class RefusedPatchesTest {
  private static final String BASE = "https://pod.example/jansen/plan";
  private static final String PREFIXES =
      "@prefix solid: <http://www.w3.org/ns/solid/terms#> .\n@prefix : <http://x/> .\n";
  private final Patches patches = new Patches(RdfLimits.DEFAULT, ChangeLimits.DEFAULT);

  static Stream<Arguments> noN3Patch() {
    String patch = "<> a solid:InsertDeletePatch ; ";
    return Stream.of(
        arguments(Kind.NO_PATCH, 1, ""),
        arguments(Kind.NO_PATCH, 1, "<> solid:inserts { <#a> :b 1 } ."),
        arguments(Kind.NO_PATCH, 1, "<> a :InsertDeletePatch ; solid:inserts { <#a> :b 1 } ."),
        arguments(Kind.NO_PATCH, 1, "?p a solid:InsertDeletePatch ."),
        arguments(
            Kind.MORE_THAN_ONE_PATCH,
            4,
            patch + "solid:inserts {} .\n_:b a solid:InsertDeletePatch ."),
        arguments(Kind.MORE_THAN_ONE_PATCH, 4, patch + "solid:inserts {} .\n<#x> :y 1 ."),
        arguments(Kind.MORE_THAN_ONE_PATCH, 3, patch + "solid:insert { <#a> :b 1 } ."),
        arguments(Kind.MORE_THAN_ONE_PATCH, 3, patch + ":note \"x\" ."),
        arguments(Kind.MORE_THAN_ONE_PATCH, 3, "{ <#a> :b 1 } a solid:InsertDeletePatch ."),
        arguments(Kind.PART_TWICE, 3, patch + "solid:inserts { <#a> :b 1 } , { <#a> :b 2 } ."),
        arguments(Kind.PART_TWICE, 4, patch + "solid:where {} ;\nsolid:where {} ."),
        arguments(Kind.NOT_A_FORMULA, 3, patch + "solid:inserts <#a> ."),
        arguments(Kind.NOT_A_FORMULA, 3, patch + "solid:inserts \"<#a> <#b> <#c>\" ."),
        arguments(Kind.NOT_A_FORMULA, 3, patch + "solid:inserts [] ."),
        arguments(Kind.NOT_A_FORMULA, 3, patch + "solid:inserts { <#a> :b { <#c> :d 1 } } ."),
        arguments(Kind.NOT_A_FORMULA, 3, patch + "solid:inserts { { <#c> :d 1 } :b 1 } ."),
        arguments(Kind.BLANK_NODE, 3, patch + "solid:inserts { _:a :b 1 } ."),
        arguments(Kind.BLANK_NODE, 3, patch + "solid:inserts { <#a> :b [ :c 1 ] } ."),
        arguments(Kind.BLANK_NODE, 3, patch + "solid:inserts { <#a> :b ( 1 2 ) } ."),
        arguments(Kind.BLANK_NODE, 4, patch + "solid:deletes {\n_:a :b 1 } ."),
        arguments(Kind.UNBOUND_VARIABLE, 3, patch + "solid:inserts { ?a :b 1 } ."),
        arguments(
            Kind.UNBOUND_VARIABLE,
            4,
            patch + "solid:where { ?a :b 1 } ;\nsolid:deletes { ?a ?c 1 } ."));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("noN3Patch")
  void n3ThatIsNoPatchIsRefusedWithItsPlace(Kind kind, int line, String text) {
    PatchRefused refused =
        assertThrows(PatchRefused.class, () -> parse(PREFIXES + text, Patches.N3));

    assertEquals(kind, refused.kind());
    assertEquals(line, refused.line());
    assertTrue(refused.column() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b 1 ",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b 1 } ",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { . } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b 1 .. } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b 1 <#c> :d 2 } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> no:prefix 1 } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> ? 1 } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> $b 1 } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b \"x\"^^?t } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { @prefix p: <http://p/> . } .",
        "<> a solid:InsertDeletePatch ; solid:inserts { <#a> :b 1 } } .",
        "@forAll :x . <> a solid:InsertDeletePatch .",
        "{ <#a> :b 1 } => { <#a> :c 1 } .",
        "INSERT DATA { <#a> <#b> 1 }",
        "{ \"json\": true }"
      })
  void n3ThatIsBadlyWrittenIsMalformed(String text) {
    if (text.startsWith("{")) {
      assertThrows(PatchRefused.class, () -> parse(PREFIXES + text, Patches.N3));
    } else {
      Malformed malformed = assertThrows(Malformed.class, () -> parse(PREFIXES + text, Patches.N3));
      assertEquals(3, malformed.line());
    }
  }

  static Stream<Arguments> noSparqlPatch() {
    return Stream.of(
        arguments(Kind.NO_PATCH, ""),
        arguments(Kind.NO_PATCH, "PREFIX : <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "LOAD <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "CLEAR ALL"),
        arguments(Kind.UNSUPPORTED_OPERATION, "drop silent default"),
        arguments(Kind.UNSUPPORTED_OPERATION, "CREATE GRAPH <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "ADD DEFAULT TO <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "MOVE DEFAULT TO <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "COPY DEFAULT TO <http://x/>"),
        arguments(Kind.UNSUPPORTED_OPERATION, "SELECT * WHERE { ?s ?p ?o }"),
        arguments(Kind.UNSUPPORTED_OPERATION, "INSERT DATA { <a> <b> 1 } ; CLEAR ALL"),
        arguments(Kind.NAMED_GRAPH, "WITH <http://x/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"),
        arguments(Kind.NAMED_GRAPH, "DELETE { ?s ?p ?o } USING <http://x/> WHERE { ?s ?p ?o }"),
        arguments(Kind.NAMED_GRAPH, "INSERT DATA { GRAPH <http://x/> { <a> <b> 1 } }"),
        arguments(Kind.NAMED_GRAPH, "DELETE WHERE { <a> <b> 1 . graph ?g { ?s ?p ?o } }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s ?p ?o FILTER(?o > 1) }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s ?p ?o . FILTER(?o > 1) }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { OPTIONAL { ?s ?p ?o } }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { { ?s ?p ?o } UNION { ?s ?p 1 } }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { SERVICE <http://x/> { ?s ?p ?o } }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { VALUES ?s { <a> } ?s ?p ?o }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s <a>/<b> ?o }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s <a>* ?o }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s ^<a> ?o }"),
        arguments(Kind.UNSUPPORTED_PATTERN, "DELETE WHERE { ?s !<a> ?o }"),
        arguments(Kind.BLANK_NODE, "DELETE DATA { _:a <b> 1 }"),
        arguments(Kind.BLANK_NODE, "DELETE { ?s <b> [] } WHERE { ?s <b> 1 }"),
        arguments(Kind.BLANK_NODE, "DELETE WHERE { ?s <b> [] }"),
        arguments(Kind.UNBOUND_VARIABLE, "INSERT DATA { ?a <b> 1 }"),
        arguments(Kind.UNBOUND_VARIABLE, "DELETE DATA { <a> <b> ?c }"),
        arguments(Kind.UNBOUND_VARIABLE, "INSERT { ?a <b> ?c } WHERE { ?a <b> 1 }"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("noSparqlPatch")
  void sparqlThatIsNoPatchIsRefused(Kind kind, String text) {
    PatchRefused refused =
        assertThrows(PatchRefused.class, () -> parse(text, Patches.SPARQL_UPDATE));

    assertEquals(kind, refused.kind());
    assertEquals(1, refused.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT",
        "INSERT DATA",
        "INSERT DATA {",
        "INSERT DATA { <a> <b> }",
        "INSERT DATA { <a> <b> 1 } }",
        "INSERT DATA { <a> <b> 1 } INSERT DATA { <a> <b> 2 }",
        "; INSERT DATA { <a> <b> 1 }",
        "INSERT DATA { <a> <b> 1 } ;; INSERT DATA { <a> <b> 1 }",
        "INSERT { <a> <b> 1 }",
        "DELETE { <a> <b> 1 } INSERT { <a> <b> 2 }",
        "DELETE { <a> <b> 1 } WERE { <a> <b> 1 }",
        "DELETE ALL { <a> <b> 1 }",
        "INSERT DATA { <a> no:prefix 1 }",
        "INSERT DATA { <a> <b> \"open }",
        "INSERT DATA { <a b> <b> 1 }",
        "@prefix : <http://x/> . INSERT DATA { :a :b 1 }",
        "HOCUS POCUS",
        "<a> <b> <c> ."
      })
  void sparqlThatIsBadlyWrittenIsMalformed(String text) {
    assertThrows(Malformed.class, () -> parse(text, Patches.SPARQL_UPDATE));
  }

  @Test
  void patchesAreBoundedLikeDocuments() {
    String deep = "INSERT DATA { <a> <b> " + "[ <b> ".repeat(100_000);
    String long1 =
        IntStream.range(0, 600)
            .mapToObj(i -> "INSERT DATA { <a> <b> " + i + " }")
            .collect(Collectors.joining(";"));
    String conditions = "DELETE WHERE { " + "<a> <b> ?c . ".repeat(201) + "}";
    String n3 =
        PREFIXES + "<> a solid:InsertDeletePatch ; solid:inserts { <a> <b> " + "(".repeat(100_000);

    assertEquals("nesting", limit(deep, Patches.SPARQL_UPDATE));
    assertEquals("patch-operations", limit(long1, Patches.SPARQL_UPDATE));
    assertEquals("patch-conditions", limit(conditions, Patches.SPARQL_UPDATE));
    assertEquals("nesting", limit(n3, Patches.N3));
    assertEquals("body-bytes", limit(" ".repeat(5 << 20), Patches.N3));
  }

  @Test
  void otherMediaTypesAreNotPatches() {
    assertThrows(UnsupportedMediaType.class, () -> parse("", MediaType.TURTLE));
  }

  private String limit(String text, MediaType type) {
    return assertThrows(LimitExceeded.class, () -> parse(text, type)).limit();
  }

  private void parse(String text, MediaType type) {
    patches.parse(text.getBytes(StandardCharsets.UTF_8), type, BASE);
  }
}
