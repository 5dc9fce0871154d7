package org.gezinspod.store.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gezinspod.pod.query.Answer;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;

/**
 * Prints the microseconds of three questions to 300 documents of 15 statements, from deciding to
 * the last row.
 */
final class QueryBench extends QueryScene {
  private static final int DOCUMENTS = 300;
  private static final int FACTS = 13;
  private static final int ROUNDS = 400;
  private static final int WARM_UP = 400;

  private QueryBench(Path folder) {
    this.data = folder;
  }

  public static void main(String[] arguments) throws IOException {
    new QueryBench(Files.createTempDirectory("query-bench")).run();
  }

  private void run() {
    store = openStore(BASE, Clock.systemUTC());
    found(POD);
    for (int i = 0; i < DOCUMENTS; i++) {
      put("/d" + i, document(i));
    }
    Map<String, String> questions = new TreeMap<>();
    questions.put("by subject", "SELECT * { <d7#it> ?p ?o }");
    questions.put(
        "three hops", "SELECT ?c { <d7#it> <urn:next>/<urn:next>/<urn:next> ?n . ?n <urn:f3> ?c }");
    questions.put("aggregate", "SELECT ?k (COUNT(*) AS ?n) { ?s <urn:kind> ?k } GROUP BY ?k");
    questions.forEach(this::measure);
    store.close();
  }

  private static String document(int i) {
    StringBuilder text = new StringBuilder();
    text.append(
        "<#it> <urn:kind> \"k%d\" ; <urn:next> <d%d#it> ".formatted(i % 7, (i + 1) % DOCUMENTS));
    for (int fact = 0; fact < FACTS; fact++) {
      text.append("; <urn:f%d> \"v%d\" ".formatted(fact, i * FACTS + fact));
    }
    return text.append(".").toString();
  }

  private void measure(String name, String text) {
    Question question =
        new QuestionReader(QueryLimits.DEFAULT).read(text, POD_URL, Optional.empty());
    long rows = 0;
    for (int i = 0; i < WARM_UP; i++) {
      rows = once(question);
    }
    long from = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      rows = once(question);
    }
    long micros = (System.nanoTime() - from) / 1_000 / ROUNDS;
    System.out.println("%s: %d µs, %d rows".formatted(name, micros, rows));
  }

  private long once(Question question) {
    long[] rows = {0};
    Answer answer = prepare(ALICE, question, QueryLimits.DEFAULT).answer();
    ((Answer.Rows) answer).rows().to(row -> rows[0]++);
    return rows[0];
  }
}
