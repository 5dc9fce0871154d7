package org.gezinspod.store.query;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;

/**
 * How many statements a pattern finds, for the order of joins. Only what the asker can see counts,
 * so that neither the order nor what a LIMIT lets through tells of anything else.
 */
final class VisibleStatistics extends EvaluationStatistics {
  /** More than this is all the same: "many". */
  private static final int MANY = 2_000;

  private final GraphIndex index;
  private final BitSet visible;
  private final Budget budget;
  private final Map<List<Integer>, Integer> known = new HashMap<>();

  VisibleStatistics(GraphIndex index, BitSet visible, Budget budget) {
    this.index = index;
    this.visible = visible;
    this.budget = budget;
  }

  @Override
  protected CardinalityCalculator createCardinalityCalculator() {
    return new Calculator();
  }

  private int number(Var place) {
    return place.hasValue() ? index.numberOf(place.getValue()) : GraphIndex.ANY;
  }

  private int count(List<Integer> pattern) {
    GraphIndex.Range range = index.find(pattern.get(0), pattern.get(1), pattern.get(2));
    int count = 0;
    for (int row = range.from(); row < range.to() && count < MANY; row++) {
      if (visible.get(range.graph(row))) {
        count++;
      }
      budget.pass();
    }
    return count;
  }

  private final class Calculator extends CardinalityCalculator {
    // A variable that an earlier join binds narrows what is found: the calculator of RDF4J divides
    // by the number of
    // constants, and it asks again for each order that it tries.
    @Override
    protected double getCardinality(StatementPattern pattern) {
      List<Integer> key =
          List.of(
              number(pattern.getSubjectVar()),
              number(pattern.getPredicateVar()),
              number(pattern.getObjectVar()));
      return known.computeIfAbsent(key, VisibleStatistics.this::count);
    }
  }
}
