package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.RequestRejected;
import org.gezinspod.client.query.Results;
import org.gezinspod.client.query.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final String ROWS =
      """
      {"head": {"vars": ["actie", "wat", "uiterlijk", "aantal", "open", "op", "lid", "niets"]},
       "results": {"bindings": [
        {"actie": {"type": "uri", "value": "https://p.example/a#it"},
         "wat": {"type": "literal", "value": "Bellen", "xml:lang": "nl"},
         "uiterlijk": {"type": "literal", "value": "2026-03-09",
                       "datatype": "http://www.w3.org/2001/XMLSchema#date"},
         "aantal": {"type": "literal", "value": "3",
                    "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
         "open": {"type": "literal", "value": "true",
                  "datatype": "http://www.w3.org/2001/XMLSchema#boolean"},
         "op": {"type": "literal", "value": "2026-03-01T10:00:00Z",
                "datatype": "http://www.w3.org/2001/XMLSchema#dateTime"},
         "lid": {"type": "bnode", "value": "b0"}},
        {"lid": {"type": "bnode", "value": "b0"}}]}}
      """;

  private final FakePod pod = new FakePod();
  private final GezinspodClient client = pod.client();

  @BeforeEach
  void thePodDescribesItself() {
    pod.put(
        "jansen/.well-known/solid",
        "<"
            + pod.base()
            + "jansen/> <http://www.w3.org/ns/sparql-service-description#endpoint> "
            + "<../sparql> .");
  }

  @AfterEach
  void stop() {
    pod.close();
  }

  private void answer(String mediaType, String body) {
    pod.faults.add(exchange -> FakePod.reply(exchange, 200, mediaType, body));
  }

  @Test
  void thePodTellsWhereToAskAndIsAskedOnlyOnce() {
    FakePod.Fault describe =
        exchange -> pod.carryOut(exchange, "GET", "/jansen/.well-known/solid", "");
    pod.faults.add(describe);
    answer(Results.MEDIA_TYPE, "{\"boolean\": false}");
    answer(Results.MEDIA_TYPE, "{\"boolean\": true}");

    boolean first = client.ask(pod.url("jansen/"), "ASK { ?s ?p ?o }");
    boolean second = client.ask(pod.url("jansen/"), "ASK { ?s ?p \"é\" }");

    assertFalse(first);
    assertTrue(second);
    assertEquals(
        List.of("/jansen/.well-known/solid", "/jansen/sparql", "/jansen/sparql"),
        pod.seen.stream().map(FakePod.Seen::path).toList());
    assertEquals("ASK { ?s ?p \"é\" }", pod.seen.get(2).body());
    assertEquals("application/sparql-query", pod.seen.get(2).header("Content-type"));
  }

  @Test
  void rowsHaveTypedValues() {
    answer(Results.MEDIA_TYPE, ROWS);

    Results results = client.select(pod.url("sparql"), "SELECT * {}");

    Row row = results.rows().get(0);
    assertEquals(2, results.rows().size());
    assertEquals(8, results.variables().size());
    assertEquals("https://p.example/a#it", row.iri("actie").orElseThrow().stringValue());
    assertEquals(Optional.of("Bellen"), row.text("wat"));
    assertEquals(Optional.of(LocalDate.of(2026, 3, 9)), row.date("uiterlijk"));
    assertEquals(Optional.of(3L), row.number("aantal"));
    assertEquals(Optional.of(true), row.truth("open"));
    assertEquals(10, row.moment("op").orElseThrow().getHour());
    assertEquals(Optional.empty(), row.text("niets"));
    assertEquals(row.value("lid"), results.rows().get(1).value("lid"));
    assertEquals(Set.of("lid"), results.rows().get(1).bound());
  }

  @Test
  void aValueOfAnotherTypeIsNamedByItsVariableOnly() {
    answer(Results.MEDIA_TYPE, ROWS);
    Results results = client.select(pod.url("sparql"), "SELECT * {}");
    Row row = results.rows().get(0);

    NotAsExpected refused = assertThrows(NotAsExpected.class, () -> row.date("wat"));

    assertEquals("The value of ?wat is not a date", refused.getMessage());
    assertThrows(NotAsExpected.class, () -> row.iri("wat"));
    assertThrows(NotAsExpected.class, () -> row.text("actie"));
    assertFalse((row.toString() + results).contains("Bellen"));
  }

  @Test
  void aGraphIsAskedForInTurtle() {
    answer("text/turtle", "<urn:a> <urn:b> 1 .");

    Model graph = client.construct(pod.url("sparql"), "CONSTRUCT WHERE { ?s ?p ?o }");

    assertEquals(1, graph.size());
    assertEquals("text/turtle", pod.seen.get(0).header("Accept"));
  }

  @Test
  void anAnswerToAnotherKindOfQuestionIsNotAsExpected() {
    answer(Results.MEDIA_TYPE, "{\"boolean\": true}");
    answer(Results.MEDIA_TYPE, ROWS);
    answer(Results.MEDIA_TYPE, "{\"results\": ");
    answer(Results.MEDIA_TYPE, "[".repeat(100_000));

    assertThrows(NotAsExpected.class, () -> client.select(pod.url("sparql"), "ASK {}"));
    assertThrows(NotAsExpected.class, () -> client.ask(pod.url("sparql"), "SELECT * {}"));
    assertThrows(NotAsExpected.class, () -> client.select(pod.url("sparql"), "SELECT * {}"));
    assertThrows(NotAsExpected.class, () -> client.select(pod.url("sparql"), "SELECT * {}"));
  }

  @Test
  void aPodWithoutAnEndpointSaysSo() {
    pod.put("smit/.well-known/solid", "<> <urn:x> <urn:y> .");
    pod.put(
        "bad/.well-known/solid",
        "<> <http://www.w3.org/ns/sparql-service-description#endpoint> <http://evil.example/> .");

    NotAsExpected none =
        assertThrows(NotAsExpected.class, () -> client.ask(pod.url("smit/"), "ASK {}"));

    assertTrue(String.valueOf(none.getMessage()).contains("sd:endpoint"));
    assertThrows(NotAsExpected.class, () -> client.ask(pod.url("bad/"), "ASK {}"));
  }

  @Test
  void aQueryThatTheServerFindsWrongIsRejected() {
    pod.faults.add(
        FakePod.problem(
            400, "{\"type\": \"urn:query\", \"title\": \"Wrong\", \"detail\": \"line 1\"}"));

    RequestRejected rejected =
        assertThrows(
            RequestRejected.class, () -> client.select(pod.url("sparql"), "SELECT nonsense"));

    assertEquals("line 1", rejected.problem().detail());
  }
}
