package org.gezinspod.store.query;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;

/**
 * An operator whose every row is paid for: RDF4J itself looks neither at the clock nor at
 * interrupts.
 *
 * @param kept whether its rows are kept by an operator
 */
record PaidStep(QueryEvaluationStep step, Budget budget, boolean kept)
    implements QueryEvaluationStep {
  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    budget.step();
    CloseableIteration<BindingSet> rows = step.evaluate(bindings);
    // Joins compare with this very object to stop early.
    return rows == QueryEvaluationStep.EMPTY_ITERATION ? rows : new Paid(rows);
  }

  private final class Paid implements CloseableIteration<BindingSet> {
    private final CloseableIteration<BindingSet> rows;

    Paid(CloseableIteration<BindingSet> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      budget.step();
      return rows.hasNext();
    }

    @Override
    public BindingSet next() {
      BindingSet row = rows.next();
      if (kept) {
        budget.hold(row);
      }
      return row;
    }

    @Override
    public void remove() {
      rows.remove();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
