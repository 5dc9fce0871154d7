package org.gezinspod.store.query;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;

/** One question to one edition, for somebody who may see certain graphs of it. */
final class Evaluator {
  private final Edition edition;
  private final BitSet visible;
  private final Question question;
  private final QueryLimits limits;
  private final BooleanSupplier goesOn;
  private final BitSet read = new BitSet();

  Evaluator(
      Edition edition,
      BitSet visible,
      Question question,
      QueryLimits limits,
      BooleanSupplier goesOn) {
    this.edition = edition;
    this.visible = visible;
    this.question = question;
    this.limits = limits;
    this.goesOn = goesOn;
  }

  /** What one evaluation may take, from now on. */
  Budget budget() {
    return new Budget(limits, goesOn, edition.index());
  }

  /** Gives every row to the sink. */
  void rows(Budget budget, Consumer<? super BindingSet> sink) {
    evaluate(
        budget,
        rows -> {
          while (rows.hasNext()) {
            budget.row();
            sink.accept(rows.next());
          }
        });
  }

  /** Gives the first row, if there is one. */
  void first(Budget budget, Consumer<? super BindingSet> sink) {
    evaluate(
        budget,
        rows -> {
          if (rows.hasNext()) {
            sink.accept(rows.next());
          }
        });
  }

  private void evaluate(Budget budget, Consumer<CloseableIteration<BindingSet>> work) {
    try (CloseableIteration<BindingSet> rows =
        strategy(budget).answer(question.parsed().getTupleExpr())) {
      work.accept(rows);
    } catch (QueryEvaluationException e) {
      // What RDF4J cannot evaluate at all; what is wrong with one row only is dealt with there.
      throw new QueryRefused(QueryRefused.Kind.UNSUPPORTED, 0, 0);
    } catch (StackOverflowError e) {
      throw new LimitExceeded("query-depth", QuestionReader.DEEPEST, Cause.REQUEST_TOO_COMPLEX);
    }
  }

  /** Gives every row that makes a statement to the sink (SPARQL 1.1 §16.2: others are left out). */
  void statements(Budget budget, Consumer<? super Statement> sink) {
    rows(budget, row -> statement(row).ifPresent(sink));
  }

  private static Optional<Statement> statement(BindingSet row) {
    Value object = row.getValue("object");
    if (row.getValue("subject") instanceof Resource subject
        && row.getValue("predicate") instanceof IRI predicate
        && object != null) {
      return Optional.of(
          SimpleValueFactory.getInstance().createStatement(subject, predicate, object));
    }
    return Optional.empty();
  }

  private RightsStrategy strategy(Budget budget) {
    BitSet union = scoped(question.scope().defaultGraphs());
    BitSet named = scoped(question.scope().namedGraphs());
    return new RightsStrategy(
        new RightsSource(edition, union, false, budget, read),
        new RightsSource(edition, named, true, budget, read),
        new VisibleStatistics(edition.index(), visible, budget),
        budget);
  }

  private BitSet scoped(Optional<Set<IRI>> names) {
    return names.map(some -> edition.named(visible, some)).orElse(visible);
  }

  /** The documents whose statements were read so far. Not while a question is evaluated. */
  Set<ResourcePath> sources() {
    return edition.paths(read);
  }
}
