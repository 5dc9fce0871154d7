package org.gezinspod.pod.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;

/** What patches do to documents. */
final class ChangeTest {
  private static final String BASE = "https://pod.example/jansen/plan";
  private static final String PREFIXES =
      "@prefix solid: <http://www.w3.org/ns/solid/terms#> . @prefix : <http://x/> . ";
  private final Documents documents = new Documents(RdfLimits.DEFAULT);
  private final Patches patches = new Patches(RdfLimits.DEFAULT, ChangeLimits.DEFAULT);

  @Test
  void conditionsBindWhatIsDeletedAndInserted() {
    Change change =
        n3(
            "solid:where { ?p :name \"Tim\" } ; solid:deletes { ?p :name \"Tim\" } ;"
                + " solid:inserts { ?p :name \"Tim de Vries\" . ?p :seen true . }");

    assertBecomes(
        "<#t> <http://x/name> \"Tim\" . <#u> <http://x/name> \"Noor\" .",
        change,
        "<#t> <http://x/name> \"Tim de Vries\" ; <http://x/seen> true ."
            + " <#u> <http://x/name> \"Noor\" .");
    assertTrue(change.looks() && change.adds() && change.removes());
  }

  @Test
  void conditionsThatMatchInNoOrSeveralWaysAreAConflict() {
    Change change = n3("solid:where { ?p :name ?n } ; solid:inserts { ?p :seen true }");

    assertDoesNotMatch("", change);
    assertDoesNotMatch("<#t> <http://x/name> \"Tim\" , \"Timo\" .", change);
    assertBecomes(
        "<#t> <http://x/name> \"Tim\" .",
        change,
        "<#t> <http://x/name> \"Tim\" ; <http://x/seen> true .");
  }

  @Test
  void whatIsDeletedMustAllBeThere() {
    Change change = n3("solid:deletes { <#t> :name \"Tim\" . <#t> :age 12 }");

    assertDoesNotMatch("<#t> <http://x/name> \"Tim\" .", change);
    assertBecomes("<#t> <http://x/name> \"Tim\" ; <http://x/age> 12 .", change, "");
  }

  @Test
  void aConditionWithAVariableTwiceMatchesOnlyTheSameValue() {
    Change change = n3("solid:where { ?p :knows ?p } ; solid:inserts { ?p :self true }");

    assertDoesNotMatch("<#t> <http://x/knows> <#u> .", change);
    assertBecomes(
        "<#t> <http://x/knows> <#u> . <#u> <http://x/knows> <#u> .",
        change,
        "<#t> <http://x/knows> <#u> . <#u> <http://x/knows> <#u> ; <http://x/self> true .");
  }

  @Test
  void blankNodesAreReachedByWhatIsSaidOfThem() {
    Change change = n3("solid:where { ?a :agent <#tim> } ; solid:inserts { ?a :mode :Read }");

    assertBecomes(
        "[ <http://x/agent> <#tim> ] . [ <http://x/agent> <#noor> ] .",
        change,
        "[ <http://x/agent> <#tim> ; <http://x/mode> <http://x/Read> ] ."
            + " [ <http://x/agent> <#noor> ] .");
  }

  @Test
  void aBlankNodeInConditionsTellsNoMatchesApart() {
    Change change =
        n3("solid:where { ?p :knows [ :name ?n ] . } ; solid:inserts { ?p :friend ?n }");

    assertBecomes(
        "<#t> <http://x/knows> [ <http://x/name> \"a\" ] , [ <http://x/name> \"a\" ] .",
        change,
        "<#t> <http://x/knows> [ <http://x/name> \"a\" ] , [ <http://x/name> \"a\" ] ;"
            + " <http://x/friend> \"a\" .");
  }

  @Test
  void aLiteralThatWouldBecomeASubjectIsAConflict() {
    assertDoesNotMatch(
        "<#t> <http://x/name> \"Tim\" .",
        n3("solid:where { <#t> :name ?n } ; solid:inserts { ?n :of <#t> }"));
  }

  @Test
  void insertingMakesADocumentOfNothing() {
    assertBecomes("", n3("solid:inserts { <> :name \"plan\" }"), "<> <http://x/name> \"plan\" .");
    assertBecomes(
        "", sparql("INSERT DATA { <> <http://x/name> \"plan\" }"), "<> <http://x/name> \"plan\" .");
  }

  @Test
  void sparqlOperationsAreDoneOneAfterTheOther() {
    Change change =
        sparql(
            "PREFIX : <http://x/>\nDELETE DATA { <#t> :age 12 } ;\n"
                + "INSERT DATA { <#t> :age 13 . } ; prefix y: <http://y/>"
                + " delete { ?p :age ?a } insert { ?p y:age ?a } where { ?p :age ?a } ;");

    assertBecomes("<#t> <http://x/age> 12 .", change, "<#t> <http://y/age> 13 .");
    assertBecomes("", change, "<#t> <http://y/age> 13 .");
  }

  @Test
  void sparqlConditionsApplyToEachMatchAndToNone() {
    Change change =
        sparql(
            "INSERT { $p <http://x/seen> [ <http://x/by> $n ] } WHERE { $p <http://x/name> $n }");

    assertBecomes("", change, "");
    assertBecomes(
        "<#t> <http://x/name> \"a\" , \"b\" .",
        change,
        "<#t> <http://x/name> \"a\" , \"b\" ;"
            + " <http://x/seen> [ <http://x/by> \"a\" ] , [ <http://x/by> \"b\" ] .");
  }

  @Test
  void deleteWhereTakesAwayWhatMatches() {
    Change change = sparql("DELETE WHERE { ?p <http://x/name> ?n . ?p <http://x/old> true }");

    assertBecomes(
        "<#t> <http://x/name> \"a\" ; <http://x/old> true . <#u> <http://x/name> \"b\" .",
        change,
        "<#u> <http://x/name> \"b\" .");
  }

  @Test
  void namedGraphsOfJsonLdStayAsTheyAre() {
    byte[] json =
        "{\"@id\":\"#g\",\"@graph\":[{\"@id\":\"#a\",\"http://x/p\":\"x\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    Model before = documents.parse(json, MediaType.JSON_LD, BASE);

    Model after = sparql("DELETE WHERE { ?s ?p ?o } ; INSERT DATA { <#n> <#p> 1 }").apply(before);

    assertEquals(2, after.size());
    assertEquals(2, after.contexts().size());
  }

  @Test
  void prefixesOfTheDocumentStay() {
    Model before =
        documents.parse(
            "@prefix p: <http://p/> . p:a p:b p:c .".getBytes(StandardCharsets.UTF_8),
            MediaType.TURTLE,
            BASE);

    Model after = n3("solid:inserts { <#n> :p 1 }").apply(before);

    assertEquals("http://p/", after.getNamespace("p").orElseThrow().getName());
  }

  @Test
  void aJoinThatExplodesIsStopped() {
    String many =
        IntStream.range(0, 400)
            .mapToObj(i -> "<#a> <http://x/p> <#n" + i + "> .")
            .collect(Collectors.joining());
    String conditions =
        IntStream.range(0, 8)
            .mapToObj(i -> "?a" + i + " :p ?b" + i + " .")
            .collect(Collectors.joining());
    Model before = turtle(many);

    Change hidden =
        n3("solid:where { " + "<#a> :p [] . ".repeat(8) + "} ; solid:inserts { <#x> :y 1 }");
    Change open = sparql("PREFIX : <http://x/> DELETE WHERE { " + conditions + " }");

    assertEquals("patch-steps", limit(hidden, before));
    assertEquals("patch-matches", limit(open, before));
  }

  @Test
  void aPatchCannotMakeADocumentTooLarge() {
    String many =
        IntStream.range(0, 90)
            .mapToObj(i -> "<#a> <http://x/p> " + i + " .")
            .collect(Collectors.joining());
    Change change =
        sparql(
            "PREFIX : <http://x/> INSERT { <#b> :q [ :l ?l ; :r ?r ] }"
                + " WHERE { <#a> :p ?l . <#a> :p ?r }");
    Change wider =
        sparql(
            "PREFIX : <http://x/> INSERT { <#b> :q [ :a ?l ; :b ?l ; :c ?l ; :d ?l ; :e ?r ; :f ?r"
                + " ; :g ?r ] } WHERE { <#a> :p ?l . <#a> :p ?r }");

    assertEquals(90 + 3 * 8100, change.apply(turtle(many)).size());
    assertEquals("statements", limit(wider, turtle(many)));
  }

  private static String limit(Change change, Model before) {
    return assertThrows(LimitExceeded.class, () -> change.apply(before)).limit();
  }

  private void assertBecomes(String before, Change change, String after) {
    Model result = change.apply(turtle(before));
    assertTrue(Models.isomorphic(turtle(after), result), result::toString);
  }

  private void assertDoesNotMatch(String before, Change change) {
    Conflict conflict = assertThrows(Conflict.class, () -> change.apply(turtle(before)));
    assertEquals(Conflict.Kind.PATCH_DOES_NOT_MATCH, conflict.kind());
  }

  private Model turtle(String text) {
    return documents.parse(text.getBytes(StandardCharsets.UTF_8), MediaType.TURTLE, BASE);
  }

  private Change n3(String parts) {
    String body = PREFIXES + "_:patch a solid:InsertDeletePatch ; " + parts + " .";
    return patches.parse(body.getBytes(StandardCharsets.UTF_8), Patches.N3, BASE);
  }

  private Change sparql(String body) {
    return patches.parse(body.getBytes(StandardCharsets.UTF_8), Patches.SPARQL_UPDATE, BASE);
  }
}
