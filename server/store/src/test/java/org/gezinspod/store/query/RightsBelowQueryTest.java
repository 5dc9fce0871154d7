package org.gezinspod.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.query.Answer;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a professional sees of a pod in which one plan is shown and one note is hidden. */
class RightsBelowQueryTest extends QueryScene {
  private static final String PLAN = "<#plan> <urn:title> \"Plan\" ; <urn:next> <notitie#n> .";
  private static final String NOTE =
      "<#n> <urn:title> \"Geheim\" ; <urn:next> <#diep> . <#diep> <urn:title> \"Dieper\" .";

  @BeforeEach
  void aPlanAndANote() {
    show("/plan", PLAN);
    hide("/notitie", NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s <urn:title> \"Geheim\" }",
        "SELECT * FROM <notitie> { ?s ?p ?o }",
        "SELECT * FROM NAMED <notitie> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <notitie> FROM NAMED <notitie> { GRAPH <notitie> { ?s ?p ?o } }",
        "SELECT * { GRAPH <notitie> { ?s ?p ?o } }",
        "SELECT * { VALUES ?g { <notitie> } GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH ?g { <notitie#n> ?p ?o } }",
        "SELECT * { ?x <urn:next>* ?y FILTER(STRENDS(STR(?y), \"diep\")) }",
        "SELECT * { GRAPH ?g { ?x <urn:next>* ?y FILTER(STRENDS(STR(?y), \"diep\")) } }",
        "SELECT * { <notitie#n> <urn:next>+ ?x }",
        "SELECT * { <plan#plan> <urn:next>/<urn:title> ?t }",
        "SELECT * { <notitie#diep> ^<urn:next> ?x }",
        "SELECT * { ?s !(<urn:title>|^<urn:title>) <notitie#diep> }",
        "SELECT * { ?s <urn:title> ?t FILTER EXISTS { ?a <urn:title> \"Geheim\" } }",
        "SELECT * { ?s ?p ?o GRAPH ?g { ?n <urn:title> \"Dieper\" } }",
        "SELECT * { ?s <urn:title> ?t MINUS { ?s <urn:next> <notitie#n> } }",
        "SELECT ?t { { SELECT (MAX(?x) AS ?t) { ?s <urn:title> ?x } } FILTER(?t != \"Plan\") }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(STRSTARTS(STR(?s), STR(<notitie>))) }",
        "DESCRIBE <notitie#diep>",
        "SELECT ?g { GRAPH ?g { ?s ?p ?o } FILTER(?g != <plan>) }"
      })
  void noQueryFindsWhatIsHidden(String text) {
    Answered answered = ask(DE_WIT, text);

    assertEquals(List.of(), answered.rows());
    assertFalse(answered.sources().contains("/notitie"));
  }

  // SPARQL 1.1 §18.4: a path of length zero joins a term that the query names with itself, in the
  // data or not.
  @Test
  void aTermThatTheQueryNamesMatchesItselfWhetherItIsThereOrNot() {
    assertEquals(
        List.of("true"), ask(DE_WIT, "ASK { <notitie#diep> <urn:next>* <notitie#diep> }").rows());
    assertEquals(List.of("true"), ask(DE_WIT, "ASK { <nergens> <urn:next>* <nergens> }").rows());
  }

  @Test
  void aCountCountsWhatTheAskerSees() {
    assertEquals(
        List.of("{n=\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>}"),
        ask(DE_WIT, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows());
  }

  @Test
  void describingWhatIsHiddenTellsOnlyWhatAVisibleDocumentSaysOfIt() {
    Answered answered = ask(DE_WIT, "DESCRIBE <notitie#n>");

    assertEquals(1, answered.rows().size());
    assertEquals(Set.of("/plan"), answered.sources());
  }

  @Test
  void theOwnerSeesBoth() {
    Answered answered = ask(ALICE, "SELECT ?t { <plan#plan> <urn:next>/<urn:title> ?t }");

    assertEquals(List.of("{t=\"Geheim\"}"), answered.rows());
    assertEquals(Set.of("/notitie", "/plan"), answered.sources());
  }

  @Test
  void aStrangerGetsTheAnswerOfAnEmptyPod() {
    assertEquals(List.of(), ask(Actor.ANONYMOUS, "SELECT * { ?s ?p ?o }").rows());
    assertEquals(List.of("false"), ask(Actor.ANONYMOUS, "ASK { ?s ?p ?o }").rows());
  }

  @Test
  void theRulesThemselvesAreNeverSeen() {
    assertEquals(List.of(), ask(ALICE, "SELECT * { GRAPH <plan.acl> { ?s ?p ?o } }").rows());
  }

  @Test
  void aStatementOfTwoDocumentsIsThereOnceAndBothWereRead() {
    show("/kopie", "<plan#plan> <urn:title> \"Plan\" .");

    Answered answered = ask(DE_WIT, "SELECT * { ?s <urn:title> ?t }");

    assertEquals(1, answered.rows().size());
    assertEquals(Set.of("/kopie", "/plan"), answered.sources());
    assertEquals(2, ask(DE_WIT, "SELECT * { GRAPH ?g { ?s <urn:title> ?t } }").rows().size());
  }

  @Test
  void onlyWhatWasReadIsNamedAsASource() {
    show("/ander", "<#a> <urn:name> \"Ander\" .");

    assertEquals(Set.of("/plan"), ask(DE_WIT, "SELECT * { ?s <urn:title> ?t }").sources());
  }

  @Test
  void aNewVersionIsSeenAtOnceAndTheOldOneNoMore() {
    ask(DE_WIT, "ASK { ?s ?p ?o }");

    put("/plan", "<#plan> <urn:title> \"Nieuw plan\" .");

    assertEquals(
        List.of("{t=\"Nieuw plan\"}"), ask(DE_WIT, "SELECT ?t { ?s <urn:title> ?t }").rows());
  }

  @Test
  void whatWasTakenAwayIsSeenNoMore() {
    ask(DE_WIT, "ASK { ?s ?p ?o }");

    remove("/plan");

    assertEquals(List.of(), ask(DE_WIT, "SELECT * { ?s ?p ?o }").rows());
  }

  @Test
  void aGrantOpensADocumentUntilItEnds() {
    store.run(
        POD,
        tx ->
            tx.addGrant(toGrant(tx, at("/notitie")), grantTo(PROFESSIONAL, "g1", at("/notitie"))));
    assertEquals(List.of("true"), ask(DE_WIT, "ASK { ?s <urn:title> \"Geheim\" }").rows());

    clock.advance(Duration.ofDays(366));

    assertEquals(List.of("false"), ask(DE_WIT, "ASK { ?s <urn:title> \"Geheim\" }").rows());
  }

  @Test
  void anAnswerComesFromTheMomentItWasPrepared() {
    QueryEngine.Evaluation evaluation =
        prepare(DE_WIT, question("SELECT ?t { ?s <urn:title> ?t }"), QueryLimits.DEFAULT);

    put("/plan", "<#plan> <urn:title> \"Nieuw plan\" .");

    List<String> rows = new ArrayList<>();
    ((Answer.Rows) evaluation.answer()).rows().to(row -> rows.add(text(row)));
    assertEquals(List.of("{t=\"Plan\"}"), rows);
  }

  @Test
  void aReaderThatBreaksOffEndsTheEvaluationAndHurtsNobodyElse() {
    QueryEngine.Evaluation evaluation =
        prepare(DE_WIT, question("SELECT * { ?s ?p ?o }"), QueryLimits.DEFAULT);
    Answer.Rows rows = (Answer.Rows) evaluation.answer();

    assertThrows(
        IllegalStateException.class,
        () ->
            rows.rows()
                .to(
                    row -> {
                      throw new IllegalStateException("gone");
                    }));

    assertTrue(ask(DE_WIT, "SELECT * { ?s ?p ?o }").rows().size() > 1);
  }

  @Test
  void aRunningAnswerEndsWithTheAccessItRestsOn() {
    QueryEngine.Evaluation evaluation =
        store.read(
            POD,
            at ->
                engine()
                    .prepare(
                        at,
                        GATEKEEPER.browse(at.rules(), DE_WIT, clock.instant()),
                        question(HostileQueryTest.CROSSED_VALUES),
                        QueryLimits.DEFAULT,
                        () -> false));

    assertThrows(
        PodFailure.AccessEnded.class,
        () -> ((Answer.Rows) evaluation.answer()).rows().to(row -> {}));
  }

  @Test
  void aDocumentForEverybodyIsForEverybody() {
    store.run(
        POD,
        tx ->
            writeAcl(
                tx,
                admitted(GATEKEEPER.put(tx.rules(), ALICE, at("/plan.acl"), clock.instant())),
                at("/plan"),
                ownerRule(),
                rule(Set.of(), true, EnumSet.of(Mode.READ))));

    assertEquals(
        List.of("{t=\"Plan\"}"), ask(Actor.ANONYMOUS, "SELECT ?t { ?s <urn:title> ?t }").rows());
  }

  private static Question question(String text) {
    return new QuestionReader(QueryLimits.DEFAULT).read(text, POD_URL, Optional.empty());
  }
}
