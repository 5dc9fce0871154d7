package org.gezinspod.store.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.query.Answer;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot;

/**
 * Answers questions from a read model per pod: the statements of the documents that were asked
 * lately, in memory, each document a graph under its own URL, together the default graph. Rights
 * are enforced below SPARQL: an evaluation sees only the graphs of exactly those versions that its
 * snapshot and permit gave.
 *
 * <p>Safe for many threads. Questions are evaluated on threads of its own; answers arrive on the
 * thread that reads them.
 */
public final class ReadModels implements QueryEngine, AutoCloseable {
  private final Library library;
  private final EvaluationDesk desk;

  /**
   * @param base of the server, for the names of graphs
   * @param limits within which stored documents were accepted
   */
  public ReadModels(BaseUrl base, RdfLimits limits) {
    this.library = new Library(base, limits);
    this.desk = new EvaluationDesk(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Evaluation prepare(
      Snapshot snapshot,
      Permit permit,
      Question question,
      QueryLimits limits,
      BooleanSupplier goesOn) {
    List<Head> readable = snapshot.documents(permit);
    Edition edition = library.covering(snapshot, permit, readable);
    BitSet visible = edition.graphs(readable);
    Evaluator evaluator = new Evaluator(edition, visible, question, limits, goesOn);
    return new Evaluation(answer(evaluator, question), evaluator::sources);
  }

  private Answer answer(Evaluator evaluator, Question question) {
    if (question.parsed() instanceof ParsedBooleanQuery) {
      return new Answer.Truth(truth(evaluator));
    }
    if (question.parsed() instanceof ParsedGraphQuery) {
      return new Answer.Graph(
          sink -> {
            Budget budget = evaluator.budget();
            desk.<Statement>stream(budget, out -> evaluator.statements(budget, out), sink);
          });
    }
    return new Answer.Rows(
        new ArrayList<>(question.parsed().getTupleExpr().getBindingNames()),
        sink -> {
          Budget budget = evaluator.budget();
          desk.<BindingSet>stream(budget, out -> evaluator.rows(budget, out), sink);
        });
  }

  // An ASK is a query for one row.
  private boolean truth(Evaluator evaluator) {
    AtomicBoolean found = new AtomicBoolean();
    Budget budget = evaluator.budget();
    desk.<BindingSet>stream(budget, out -> evaluator.first(budget, out), row -> found.set(true));
    return found.get();
  }

  @Override
  public void close() {
    desk.close();
  }
}
