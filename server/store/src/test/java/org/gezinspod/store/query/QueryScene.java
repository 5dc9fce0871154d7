package org.gezinspod.store.query;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.Answer;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;
import org.gezinspod.pod.store.Store;
import org.gezinspod.store.SqliteStore;
import org.gezinspod.store.StoreLimits;
import org.gezinspod.testkit.StoreContract;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pod in a real store of which a professional may read some documents, and ways to ask. Answers
 * are texts, so that two of them can be compared.
 */
abstract class QueryScene extends StoreContract {
  static final Actor DE_WIT = Actor.Agent.of(PROFESSIONAL);
  static final String POD_URL = BASE.pod(POD);

  @TempDir Path data = Path.of(".");

  @Override
  protected Store openStore(BaseUrl base, Clock clock) {
    return SqliteStore.open(data, base, clock, StoreLimits.DEFAULT);
  }

  /** An answer and what it was found in. */
  record Answered(List<String> rows, Set<String> sources) {}

  final QueryEngine engine() {
    return ((SqliteStore) store).readModels();
  }

  /** Puts a document that the owner and the professional may read. */
  final void show(String path, String turtle) {
    put(path, turtle);
    store.run(
        POD,
        tx ->
            writeAcl(
                tx,
                admitted(GATEKEEPER.put(tx.rules(), ALICE, path(path + ".acl"), clock.instant())),
                path(path),
                ownerRule(),
                rule(Set.of(PROFESSIONAL), false, EnumSet.of(Mode.READ))));
  }

  /** Puts a document that only the owner may read. */
  final void hide(String path, String turtle) {
    put(path, turtle);
  }

  final Answered ask(Actor actor, String text) {
    return ask(actor, text, QueryLimits.DEFAULT);
  }

  final Answered ask(Actor actor, String text, QueryLimits limits) {
    Question question =
        new QuestionReader(QueryLimits.DEFAULT).read(text, POD_URL, Optional.empty());
    QueryEngine.Evaluation evaluation = prepare(actor, question, limits);
    List<String> rows = rows(evaluation.answer());
    Set<String> sources = new TreeSet<>();
    evaluation.sources().read().forEach(path -> sources.add(path.value()));
    return new Answered(rows, sources);
  }

  final QueryEngine.Evaluation prepare(Actor actor, Question question, QueryLimits limits) {
    return store.read(
        POD,
        at ->
            engine()
                .prepare(
                    at,
                    GATEKEEPER.browse(at.rules(), actor, clock.instant()),
                    question,
                    limits,
                    () -> true));
  }

  private static List<String> rows(Answer answer) {
    List<String> rows = new ArrayList<>();
    switch (answer) {
      case Answer.Truth(boolean value) -> rows.add(Boolean.toString(value));
      case Answer.Rows found -> found.rows().to(row -> rows.add(text(row)));
      case Answer.Graph graph ->
          graph
              .statements()
              .to(s -> rows.add(triple(s.getSubject(), s.getPredicate(), s.getObject())));
    }
    return rows;
  }

  static String triple(Value subject, Value predicate, Value object) {
    return "%s %s %s".formatted(subject, predicate, object);
  }

  static String text(BindingSet row) {
    TreeMap<String, String> values = new TreeMap<>();
    for (Binding binding : row) {
      values.put(binding.getName(), binding.getValue().toString());
    }
    return values.toString();
  }

  static ResourcePath at(String path) {
    return path(path);
  }
}
