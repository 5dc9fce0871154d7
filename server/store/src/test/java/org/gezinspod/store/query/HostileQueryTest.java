package org.gezinspod.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;
import org.gezinspod.pod.query.QueryLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are made to hurt end soon, and with a reason. */
class HostileQueryTest extends QueryScene {
  static final String CROSSED_VALUES =
      IntStream.range(0, 8)
          .mapToObj(i -> "VALUES ?v" + i + " { " + numbers(40) + " } ")
          .collect(Collectors.joining("", "SELECT (COUNT(*) AS ?n) { ", "}"));

  private static final QueryLimits SMALL =
      new QueryLimits(32_768, Duration.ofMinutes(1), 1_000, 500_000, 10_000);

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  @BeforeEach
  void aFewHundredStatements() {
    String text =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "<#s%d> <urn:p%d> <#s%d> ; <urn:name> \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" ."
                        .formatted(i, i % 3, (i + 1) % 300))
            .collect(Collectors.joining("\n"));
    show(
        "/plan",
        text + "<#g> <urn:big> \"1E999999999\"^^<http://www.w3.org/2001/XMLSchema#decimal> .");
  }

  private String limit(String text) {
    return assertThrows(LimitExceeded.class, () -> ask(DE_WIT, text, SMALL)).limit();
  }

  @Test
  void crossedValuesRunOutOfSteps() {
    assertEquals("query-steps", limit(CROSSED_VALUES));
  }

  @Test
  void anAnswerHasOnlySoManyRows() {
    assertEquals("query-rows", limit("SELECT * { ?a ?b ?c . ?d ?e ?f }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 5",
        "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f FILTER(?a != ?d) } OFFSET 20000",
        "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
        "SELECT (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT * { ?a ?b ?c MINUS { ?a ?x ?y . ?d ?e ?f } }",
        "SELECT (COUNT(*) AS ?n) { ?a (<urn:p0>|<urn:p1>|<urn:p2>)* ?b }"
      })
  void whatKeepsRowsKeepsOnlySoMany(String text) {
    assertEquals("query-held-rows", limit(text));
  }

  @Test
  void textsThatAreJoinedTogetherEndBeforeTheyFillTheMemory() {
    String separator = "-".repeat(3_000);

    assertEquals(
        "query-texts-chars",
        limit(
            "SELECT (GROUP_CONCAT(?c; separator=\"%s\") AS ?n) { ?a ?b ?c . ?d ?e ?f }"
                .formatted(separator)));
  }

  @Test
  void aTextThatDoublesEndsBeforeItFillsTheMemory() {
    StringBuilder text = new StringBuilder("SELECT ?t30 { BIND(\"abcdefgh\" AS ?t0) ");
    for (int i = 0; i < 30; i++) {
      text.append("BIND(CONCAT(?t%d, ?t%d) AS ?t%d) ".formatted(i, i, i + 1));
    }

    assertEquals("query-text-chars", limit(text + "}"));
  }

  @Test
  void aReplacementThatGrowsEndsBeforeItFillsTheMemory() {
    StringBuilder text = new StringBuilder("SELECT ?t9 { BIND(\"abcdefgh\" AS ?t0) ");
    for (int i = 0; i < 9; i++) {
      text.append(
          "BIND(REPLACE(?t%d, \"(.)\", \"$1$1$1$1$1$1$1$1\") AS ?t%d) ".formatted(i, i + 1));
    }

    assertEquals("query-text-chars", limit(text + "}"));
  }

  @Test
  void aNumberThatDoublesBecomesAnErrorOfItsRow() {
    StringBuilder text = new StringBuilder("SELECT ?t40 { BIND(12345678901234567890 AS ?t0) ");
    for (int i = 0; i < 40; i++) {
      text.append("BIND(?t%d * ?t%d AS ?t%d) ".formatted(i, i, i + 1));
    }

    assertEquals(List.of("{}"), ask(DE_WIT, text + "}").rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?y { ?s <urn:big> ?x BIND(?x + 1 AS ?y) }",
        "SELECT ?y { ?s <urn:big> ?x BIND(ROUND(?x) AS ?y) }",
        "SELECT ?y { ?s <urn:big> ?x BIND(<http://www.w3.org/2001/XMLSchema#integer>(?x) AS ?y) }",
        "SELECT (SUM(?x) AS ?y) { ?s <urn:big> ?x }",
        "SELECT ?y { BIND(STRDT(\"1E999999999\", <http://www.w3.org/2001/XMLSchema#decimal>) * 2 AS"
            + " ?y) }"
      })
  void aDecimalWithAnExponentIsNotComputedWith(String text) {
    assertEquals(1, ask(DE_WIT, text).rows().size());
  }

  @Test
  void aCatastrophicExpressionIsNone() {
    Answered answered = ask(DE_WIT, "SELECT * { ?s <urn:name> ?n FILTER REGEX(?n, \"^(a+)+$\") }");

    assertEquals(List.of(), answered.rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?s ?p ?n FILTER REGEX(?n, \"(a)\\\\1\") }",
        "ASK { ?s ?p ?n FILTER REGEX(?n, \"(?=a)\") }",
        "ASK { ?s ?p ?n FILTER REGEX(?n, \"((a{100}){100}){100}\") }",
        "ASK { ?s <urn:name> ?n BIND(REPLACE(?n, \"(a)\\\\1\", \"\") AS ?m) }",
        "ASK { ?s ?p ?n FILTER(<https://unknown.example/f>(?n)) }"
      })
  void whatIsNotSupportedIsRefused(String text) {
    assertEquals(
        QueryRefused.Kind.UNSUPPORTED,
        assertThrows(QueryRefused.class, () -> ask(DE_WIT, text)).kind());
  }

  @Test
  void alternativesInARowAreNotMultipliedOutWithoutEnd() {
    String path = "(<urn:p0>|<urn:p1>|<urn:x>)" + "/(<urn:p0>|<urn:p1>|<urn:x>)".repeat(24);

    assertEquals("query-alternatives", limit("ASK { ?s " + path + " ?o }"));
  }

  @Test
  void alternativesInFiltersAreNotMultipliedOut() {
    String filters =
        IntStream.range(0, 30)
            .mapToObj(i -> "FILTER(sameTerm(?s, <#s1>) || sameTerm(?o, <#s%d>)) ".formatted(i))
            .collect(Collectors.joining());

    assertEquals(1, ask(DE_WIT, "ASK { ?s ?p ?o " + filters + "}").rows().size());
  }

  @Test
  void aLongFlatQueryDoesNotBreakTheStack() {
    String sum = IntStream.range(0, 1_500).mapToObj(i -> "?x").collect(Collectors.joining("+"));

    assertEquals(1, ask(DE_WIT, "SELECT (" + sum + " AS ?y) { BIND(1 AS ?x) }").rows().size());
  }
}
