package org.gezinspod.store.query;

import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;

/** An expression whose values are looked at before they are used. */
record CheckedValue(QueryValueEvaluationStep step, Consumer<Value> check)
    implements QueryValueEvaluationStep {
  @Override
  public Value evaluate(BindingSet bindings) {
    Value value = step.evaluate(bindings);
    check.accept(value);
    return value;
  }

  @Override
  public boolean isConstant() {
    return step.isConstant();
  }
}
