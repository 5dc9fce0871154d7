package org.gezinspod.harness.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.app.bench.Access;
import org.gezinspod.app.bench.LeanConnection;
import org.gezinspod.app.bench.LeanConnection.Reply;
import org.gezinspod.app.bench.Question;
import org.gezinspod.app.bench.Target;

/** Asks a restarted server over HTTP what stands, and compares it with what was acknowledged. */
final class Standing {
  private static final IRI NUMBER = CrashServer.iri("https://example.org/crash#number");
  private static final IRI CONTAINS = CrashServer.iri("http://www.w3.org/ns/ldp#contains");

  private final Target target;
  private final Access access;
  private final LeanConnection connection;

  private Standing(Target target, Access access, LeanConnection connection) {
    this.target = target;
    this.access = access;
    this.connection = connection;
  }

  /** Checks documents, ACLs, containment and query answers; settles what was in flight. */
  static void check(Target target, Writers writers) throws IOException {
    try (LeanConnection connection = LeanConnection.to(target.base())) {
      new Standing(target, Access.signIn(target), connection).check(writers);
    }
  }

  private void check(Writers writers) throws IOException {
    Map<String, Integer> turns = new TreeMap<>();
    Set<String> there = new HashSet<>();
    for (Series series : writers.series()) {
      Optional<String> found = read(series.path());
      Optional<String> compared = series.isPatched() ? found.map(this::numbers) : found;
      int turn = series.settle(compared);
      if (turn >= 0) {
        turns.put(series.path(), turn);
      }
      if (turn >= 0 && !series.path().endsWith(".acl")) {
        there.add(series.path().substring(Writers.DOCUMENT_FOLDER.length()));
      }
    }
    checkDoor(turns);
    assertEquals(there, members(there.isEmpty()), "containment agrees with what stands");
    checkQuery(turns);
  }

  private Optional<String> read(String path) throws IOException {
    Reply reply = ask(Question.get(target.pod().resolve(path), true));
    if (reply.status() == 404) {
      return Optional.empty();
    }
    assertEquals(200, reply.status(), "reading " + path);
    return Optional.of(reply.text());
  }

  private Reply ask(Question question) throws IOException {
    return connection.send(question.bytes(access));
  }

  private String numbers(String turtle) {
    return parse(turtle, target.pod()).filter(null, NUMBER, null).objects().stream()
        .map(number -> Integer.valueOf(number.stringValue()))
        .sorted()
        .map(number -> number + " ")
        .collect(Collectors.joining());
  }

  private static Model parse(String turtle, URI base) {
    try {
      return Rio.parse(new StringReader(turtle), base.toString(), RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkDoor(Map<String, Integer> turns) throws IOException {
    String path = Writers.DOCUMENT_FOLDER + "put-0-0";
    int turn = turns.getOrDefault(path + ".acl", -1);
    if (turn >= 0 && turns.containsKey(path)) {
      int expected = Writers.isOpen(turn) ? 200 : 401;

      int status = ask(Question.get(target.pod().resolve(path), false)).status();

      assertEquals(expected, status, "the ACL that stands is the one that decides");
    }
  }

  private Set<String> members(boolean none) throws IOException {
    URI folder = target.pod().resolve(Writers.DOCUMENT_FOLDER);
    Reply reply = ask(Question.get(folder, true));
    if (none && reply.status() == 404) {
      return Set.of();
    }
    assertEquals(200, reply.status(), "listing");
    return parse(reply.text(), folder).filter(null, CONTAINS, null).objects().stream()
        .map(member -> folder.relativize(URI.create(member.stringValue())).toString())
        .collect(Collectors.toSet());
  }

  private void checkQuery(Map<String, Integer> turns) throws IOException {
    String text = "SELECT ?document ?turn { ?document <https://example.org/crash#turn> ?turn }";
    Reply reply =
        ask(
            Question.with(
                "POST", target.pod().resolve("sparql"), "application/sparql-query", text));
    if (reply.status() == 404) {
      System.out.println("SKIPPED: there is no SPARQL endpoint, so its answers are not compared");
      return;
    }
    assertEquals(200, reply.status(), "the query is answered");
    Map<String, Integer> expected = new TreeMap<>();
    turns.forEach(
        (path, turn) -> {
          if (path.startsWith(Writers.DOCUMENT_FOLDER + "put-") && !path.endsWith(".acl")) {
            expected.put(path, turn);
          }
        });
    assertEquals(expected, rows(reply.text()), "the query sees what the documents say");
  }

  private Map<String, Integer> rows(String answer) throws IOException {
    Map<String, Integer> rows = new TreeMap<>();
    for (JsonNode row : new JsonMapper().readTree(answer).at("/results/bindings")) {
      URI document = URI.create(row.at("/document/value").asText());
      rows.put(target.pod().relativize(document).toString(), row.at("/turn/value").asInt());
    }
    return rows;
  }
}
