package org.gezinspod.pod.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
  private static final String BASE = "https://pods.example/jansen/";
  private static final QuestionReader READER = new QuestionReader(QueryLimits.DEFAULT);

  private static Question read(String text) {
    return READER.read(text, BASE, Optional.empty());
  }

  private static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }

  private static QueryRefused refused(String text) {
    return assertThrows(QueryRefused.class, () -> read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <https://elsewhere.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <https://elsewhere.example/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT ?s { ?a ?b ?c } } }",
        "SELECT * { GRAPH ?g { ?s ?p ?o OPTIONAL { SERVICE ?g { ?a ?b ?c } } } }",
        "SELECT * { { SELECT ?s { SERVICE SILENT <https://x.example/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <https://x.example/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <https://x.example/> { ?s ?p ?o } } AS ?e) { }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <https://x.example/> { ?s ?p ?o } }",
        "ASK { SERVICE <https://x.example/> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <https://x.example/> { ?s ?p ?o } }"
      })
  void aQuestionLeavesThePodInNoWay(String text) {
    assertEquals(QueryRefused.Kind.SERVICE, refused(text).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <https://elsewhere.example/>",
        "load silent <https://elsewhere.example/>",
        "CLEAR ALL",
        "DROP GRAPH <https://x.example/>",
        "INSERT DATA { <a> <b> <c> }",
        "# a comment\n"
            + "PREFIX x: <https://x.example/> BASE <https://y.example/#>\n"
            + "DELETE WHERE { ?s ?p ?o }",
        "WITH <https://x.example/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "PREFIX : <https://x.example/>MOVE : TO DEFAULT"
      })
  void anUpdateIsNoQuestion(String text) {
    assertEquals(QueryRefused.Kind.UPDATE, refused(text).kind());
  }

  @Test
  void anUpdateBehindAQuestionIsNotRead() {
    assertEquals(QueryRefused.Kind.SYNTAX, refused("SELECT * { ?s ?p ?o } ; CLEAR ALL").kind());
  }

  @Test
  void aMistakeIsToldWithItsPlace() {
    QueryRefused refused = refused("SELECT *\nWHERE { ?s ?p }");

    assertEquals(QueryRefused.Kind.SYNTAX, refused.kind());
    assertEquals(2, refused.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "nonsense", "SELECT", "# only a comment", "PREFIX x: <y"})
  void whatIsNoSparqlIsAMistake(String text) {
    assertEquals(QueryRefused.Kind.SYNTAX, refused(text).kind());
  }

  @Test
  void quotedTriplesAreNotSupported() {
    assertEquals(
        QueryRefused.Kind.UNSUPPORTED, refused("SELECT * { << ?s ?p ?o >> ?q ?r }").kind());
  }

  @Test
  void bracketsStandInEachOtherOnlySoDeep() {
    String deep = "{".repeat(QuestionReader.DEEPEST + 1) + "}".repeat(QuestionReader.DEEPEST + 1);

    LimitExceeded exceeded = assertThrows(LimitExceeded.class, () -> read("SELECT * " + deep));

    assertEquals("query-depth", exceeded.limit());
  }

  @Test
  void depthWithoutBracketsIsNoWayAround() {
    // Which limit comes first depends on the stack of the thread.
    assertThrows(LimitExceeded.class, () -> read("ASK { " + "?s ?p ?o . ".repeat(2_500) + "}"));
  }

  @Test
  void aLongProloguePassesWithoutADeepStack() {
    String prologue = "#\n ".repeat(10_000);

    assertEquals(Question.Scope.ALL, read(prologue + "ASK {}").scope());
  }

  @Test
  void aQuestionHasOnlySoManyParts() {
    String text = "ASK { ?s ?p ?o FILTER(?o IN (0" + ",1".repeat(6_000) + ")) }";

    LimitExceeded exceeded = assertThrows(LimitExceeded.class, () -> read(text));

    assertEquals("query-size", exceeded.limit());
  }

  @Test
  void aTextHasOnlySoManyCharacters() {
    String text = "ASK {}" + " ".repeat(QueryLimits.DEFAULT.textChars());

    LimitExceeded exceeded = assertThrows(LimitExceeded.class, () -> read(text));

    assertEquals("query-chars", exceeded.limit());
  }

  @Test
  void fromNarrowsWhatIsAskedAndIsNotLeftToTheEvaluation() {
    Question question =
        read("SELECT * FROM <plan> FROM NAMED <doel> { ?s ?p ?o GRAPH ?g { ?s ?p ?o } }");

    assertEquals(Optional.of(Set.of(iri(BASE + "plan"))), question.scope().defaultGraphs());
    assertEquals(Optional.of(Set.of(iri(BASE + "doel"))), question.scope().namedGraphs());
    assertNull(question.parsed().getDataset());
  }

  @Test
  void fromNamedAloneMeansAnEmptyDefaultGraph() {
    Question question = read("SELECT * FROM NAMED <doel> { ?s ?p ?o }");

    assertEquals(Optional.of(Set.of()), question.scope().defaultGraphs());
  }

  @Test
  void whatTheProtocolNamesTakesThePlaceOfTheText() {
    Optional<Question.Scope> scope =
        QuestionReader.protocolScope(List.of(iri(BASE + "other")), List.of());

    Question question = READER.read("SELECT * FROM <plan> { ?s ?p ?o }", BASE, scope);

    assertEquals(Optional.of(Set.of(iri(BASE + "other"))), question.scope().defaultGraphs());
    assertEquals(Optional.of(Set.of()), question.scope().namedGraphs());
    assertEquals(Optional.empty(), QuestionReader.protocolScope(List.of(), List.of()));
  }
}
