package org.gezinspod.store.query;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/**
 * Keeps arithmetic away from numbers that would fill the memory: integers of a million digits, and
 * decimals with an exponent ({@code "1E999999999"^^xsd:decimal}), which are no decimals (XML Schema
 * Datatypes §3.2.3) but are computed as such.
 */
final class SaneNumbers {
  /** The most characters of a number that is computed with. */
  static final int DIGITS = 1_000;

  private SaneNumbers() {}

  /**
   * Does nothing with what is no number.
   *
   * @throws ValueExprEvaluationException as for any value that an operator cannot take
   */
  static void check(Value value) {
    if (!(value instanceof Literal literal)) {
      return;
    }
    CoreDatatype.XSD type = literal.getCoreDatatype().asXSDDatatypeOrNull();
    if (type == null || !type.isNumericDatatype()) {
      return;
    }
    String text = literal.getLabel();
    boolean exponent =
        type.isDecimalDatatype() && (text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
    if (text.length() > DIGITS || exponent) {
      throw new ValueExprEvaluationException("not a number that is computed with");
    }
  }
}
