package org.gezinspod.store.query;

import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;

/**
 * Counts what becomes of the alternatives of a query ({@code UNION}, {@code |} in a path) when they
 * are multiplied out, as the optimizer of RDF4J does: {@code (a|b)/(a|b)} has four. Twenty such
 * steps in a row would be a million patterns. Evaluating them unmultiplied gives wrong answers in
 * RDF4J 5.2.0: its hash join loses rows that leave a variable unbound.
 */
final class Alternatives extends AbstractQueryModelVisitor<RuntimeException> {
  /** The most alternatives of a query, multiplied out. */
  static final int MOST = 256;

  private long product = 1;

  private Alternatives() {}

  /**
   * Does nothing with a query that has few.
   *
   * @throws LimitExceeded where they are too many
   */
  static void check(TupleExpr query) {
    var unused = count(query);
  }

  private static long count(QueryModelNode node) {
    Alternatives below = new Alternatives();
    if (node instanceof Union union) {
      below.product = count(union.getLeftArg()) + count(union.getRightArg());
    } else if (node instanceof BinaryTupleOperator operator) {
      below.product = count(operator.getLeftArg()) * count(operator.getRightArg());
    } else {
      node.visitChildren(below);
    }
    if (below.product > MOST) {
      throw new LimitExceeded("query-alternatives", MOST, Cause.REQUEST_TOO_COMPLEX);
    }
    return below.product;
  }

  @Override
  protected void meetNode(QueryModelNode node) {
    product = Math.min(MOST + 1L, product * count(node));
  }
}
