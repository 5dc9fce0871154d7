package org.gezinspod.client.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;

/**
 * The solutions of a SELECT query, in the order of the answer.
 *
 * @param variables the names that the query selects
 * @param rows one per solution
 */
public record Results(List<String> variables, List<Row> rows) {
  /** The media type that this class reads: SPARQL 1.1 Query Results JSON Format. */
  public static final String MEDIA_TYPE = "application/sparql-results+json";

  private static final int MAX_NESTING = 16;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .build();

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  public Results {
    variables = List.copyOf(variables);
    rows = List.copyOf(rows);
  }

  /**
   * Reads the answer to a SELECT query.
   *
   * @throws NotAsExpected when it is none
   */
  public static Results read(byte[] answer) {
    JsonNode json = parse(answer);
    if (!json.path("results").path("bindings").isArray()) {
      throw new NotAsExpected("The answer has no solutions; was the query a SELECT?");
    }
    List<String> variables = new ArrayList<>();
    json.path("head").path("vars").forEach(name -> variables.add(name.asText()));
    Map<String, BNode> nodes = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (JsonNode binding : json.path("results").path("bindings")) {
      Map<String, Value> values = new HashMap<>();
      binding
          .properties()
          .forEach(entry -> values.put(entry.getKey(), value(entry.getValue(), nodes)));
      rows.add(new Row(values));
    }
    return new Results(variables, rows);
  }

  /**
   * Reads the answer to an ASK query.
   *
   * @throws NotAsExpected when it is none
   */
  public static boolean readTruth(byte[] answer) {
    JsonNode truth = parse(answer).path("boolean");
    if (!truth.isBoolean()) {
      throw new NotAsExpected("The answer is neither true nor false; was the query an ASK?");
    }
    return truth.booleanValue();
  }

  private static JsonNode parse(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException broken) {
      throw new NotAsExpected("The answer is not SPARQL results in JSON");
    }
  }

  private static Value value(JsonNode term, Map<String, BNode> nodes) {
    String text = term.path("value").asText();
    try {
      return switch (term.path("type").asText()) {
        case "uri" -> VALUES.createIRI(text);
        case "bnode" -> nodes.computeIfAbsent(text, label -> VALUES.createBNode());
        case "literal", "typed-literal" -> literal(text, term);
        default -> throw new NotAsExpected("The answer has a term of an unknown kind");
      };
    } catch (IllegalArgumentException malformed) {
      throw new NotAsExpected("The answer has a malformed term");
    }
  }

  private static Value literal(String text, JsonNode term) {
    if (term.has("xml:lang")) {
      return VALUES.createLiteral(text, term.path("xml:lang").asText());
    }
    return term.has("datatype")
        ? VALUES.createLiteral(text, VALUES.createIRI(term.path("datatype").asText()))
        : VALUES.createLiteral(text);
  }

  @Override
  public String toString() {
    return "Results[" + variables + ", " + rows.size() + " rows]";
  }
}
