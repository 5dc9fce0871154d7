package org.gezinspod.store.query;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.model.vocabulary.FN;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.AbstractAggregateOperator;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.Avg;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Distinct;
import org.eclipse.rdf4j.query.algebra.FunctionCall;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.GroupConcat;
import org.eclipse.rdf4j.query.algebra.GroupElem;
import org.eclipse.rdf4j.query.algebra.MathExpr;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.QueryRoot;
import org.eclipse.rdf4j.query.algebra.Regex;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.Sum;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.ZeroLengthPath;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.eclipse.rdf4j.query.algebra.evaluation.function.datetime.Now;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.evaluationsteps.StatementPatternQueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.DisjunctiveConstraintOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtil;
import org.eclipse.rdf4j.query.algebra.helpers.TupleExprs;
import org.eclipse.rdf4j.query.impl.EmptyBindingSet;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;

/**
 * SPARQL as RDF4J evaluates it, over two {@link RightsSource}s (a source alone cannot tell {@code
 * GRAPH} from the default graph), with every step and every text paid from a {@link Budget}. The
 * strategy has no {@code Dataset}: an empty one would mean everything.
 */
final class RightsStrategy extends DefaultEvaluationStrategy {
  private final RightsSource named;
  private final Budget budget;
  private final LinearRegex regex;

  RightsStrategy(
      RightsSource union, RightsSource named, EvaluationStatistics statistics, Budget budget) {
    super(union, null, null, 0, statistics);
    this.named = named;
    this.budget = budget;
    this.regex = new LinearRegex(budget);
    setOptimizerPipeline(
        () -> bounded(new StandardQueryOptimizerPipeline(this, union, statistics)));
  }

  // It copies the pattern for each alternative of a filter: thirty filters of two alternatives
  // become a billion patterns.
  private static List<QueryOptimizer> bounded(StandardQueryOptimizerPipeline all) {
    List<QueryOptimizer> kept = new ArrayList<>();
    for (QueryOptimizer optimizer : all.getOptimizers()) {
      if (!(optimizer instanceof DisjunctiveConstraintOptimizer)) {
        kept.add(optimizer);
      }
    }
    return kept;
  }

  /**
   * Evaluates a copy of a query.
   *
   * @throws LimitExceeded where its alternatives, multiplied out, are too many
   */
  CloseableIteration<BindingSet> answer(TupleExpr query) {
    Alternatives.check(query);
    TupleExpr copy = query.clone();
    QueryRoot root = copy instanceof QueryRoot already ? already : new QueryRoot(copy);
    TupleExpr plan = optimize(root, new EvaluationStatistics(), EmptyBindingSet.getInstance());
    return precompile(plan).evaluate(EmptyBindingSet.getInstance());
  }

  @Override
  protected QueryEvaluationStep prepare(StatementPattern node, QueryEvaluationContext context) {
    boolean graph = node.getScope() == StatementPattern.Scope.NAMED_CONTEXTS;
    return new StatementPatternQueryEvaluationStep(node, context, graph ? named : tripleSource);
  }

  @Override
  public QueryEvaluationStep precompile(TupleExpr expr, QueryEvaluationContext context) {
    QueryEvaluationStep step = super.precompile(expr, context);
    return expr instanceof QueryRoot ? step : new PaidStep(step, budget, isKept(expr));
  }

  // Whether what comes out of here is kept by this operator or by the one above it.
  private static boolean isKept(TupleExpr expr) {
    if (expr instanceof ArbitraryLengthPath || expr instanceof ZeroLengthPath) {
      return true;
    }
    QueryModelNode above = expr.getParentNode();
    if (above instanceof Group group) {
      return keepsRows(group);
    }
    if (above instanceof Order || above instanceof Distinct) {
      return true;
    }
    return above instanceof BinaryTupleOperator operator
        && !(operator instanceof Union)
        && (TupleExprs.isVariableScopeChange(operator.getRightArg())
            || TupleExprs.containsSubquery(operator.getRightArg())
            || !operator.getClass().getSimpleName().endsWith("Join"));
  }

  // A count or a sum of everything keeps nothing but the sum.
  private static boolean keepsRows(Group group) {
    return !group.getGroupBindingNames().isEmpty()
        || group.getGroupElements().stream()
            .map(GroupElem::getOperator)
            .anyMatch(
                operator -> operator instanceof AbstractAggregateOperator one && one.isDistinct());
  }

  @Override
  public QueryValueEvaluationStep precompile(ValueExpr expr, QueryEvaluationContext context) {
    QueryValueEvaluationStep step = super.precompile(expr, context);
    QueryModelNode above = expr.getParentNode();
    if (above instanceof MathExpr || above instanceof Sum || above instanceof Avg) {
      return new CheckedValue(step, SaneNumbers::check);
    }
    if (above instanceof GroupConcat concat) {
      int separator = separatorLength(concat);
      return new CheckedValue(step, value -> budget.keep(separator + value.stringValue().length()));
    }
    return step;
  }

  private static int separatorLength(GroupConcat concat) {
    return concat.getSeparator() instanceof ValueConstant constant
        ? constant.getValue().stringValue().length()
        : 1;
  }

  @Override
  public QueryValueEvaluationStep prepare(FunctionCall node, QueryEvaluationContext context) {
    Function function =
        FunctionRegistry.getInstance()
            .get(node.getURI())
            .orElseThrow(() -> new QueryRefused(QueryRefused.Kind.UNSUPPORTED, 0, 0));
    if (function instanceof Now) {
      return super.prepare(node, context);
    }
    boolean constant = node.getArgs().size() > 1 && node.getArgs().get(1) instanceof ValueConstant;
    List<QueryValueEvaluationStep> steps =
        node.getArgs().stream().map(arg -> precompile(arg, context)).toList();
    boolean replaces = FN.REPLACE.stringValue().equals(node.getURI());
    return bindings -> {
      Value[] values = new Value[steps.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = steps.get(i).evaluate(bindings);
        SaneNumbers.check(values[i]);
      }
      budget.takes(values);
      return budget.made(
          replaces ? replace(values, constant) : function.evaluate(tripleSource, values));
    };
  }

  @Override
  protected QueryValueEvaluationStep prepare(Regex node, QueryEvaluationContext context) {
    QueryValueEvaluationStep text = precompile(node.getArg(), context);
    QueryValueEvaluationStep pattern = precompile(node.getPatternArg(), context);
    Optional<QueryValueEvaluationStep> flags =
        Optional.ofNullable(node.getFlagsArg()).map(arg -> precompile(arg, context));
    boolean constant = node.getPatternArg() instanceof ValueConstant;
    return bindings -> {
      String wanted = label(pattern.evaluate(bindings));
      String how = flags.map(step -> label(step.evaluate(bindings))).orElse("");
      String where = label(text.evaluate(bindings));
      return BooleanLiteral.valueOf(regex.finds(compiled(wanted, how, constant), where));
    };
  }

  private Value replace(Value[] values, boolean constant) {
    if (values.length < 3 || values.length > 4) {
      throw new ValueExprEvaluationException("REPLACE takes three or four arguments");
    }
    String how = values.length == 4 ? label(values[3]) : "";
    Pattern pattern = compiled(label(values[1]), how, constant);
    if (pattern.matcher("").find()) {
      throw new ValueExprEvaluationException("the expression matches the empty text");
    }
    Literal text = (Literal) values[0];
    String result = regex.replace(pattern, label(text), label(values[2]));
    return text.getLanguage()
        .<Value>map(language -> tripleSource.getValueFactory().createLiteral(result, language))
        .orElseGet(() -> tripleSource.getValueFactory().createLiteral(result));
  }

  // What stands in the query is refused for all to see; what comes out of the data is an error of
  // one row.
  private Pattern compiled(String pattern, String flags, boolean constant) {
    return regex
        .compile(pattern, flags)
        .orElseThrow(
            () ->
                constant
                    ? new QueryRefused(QueryRefused.Kind.UNSUPPORTED, 0, 0)
                    : new ValueExprEvaluationException("not an expression that is supported"));
  }

  private static String label(Value value) {
    if (!QueryEvaluationUtil.isStringLiteral(value)) {
      throw new ValueExprEvaluationException("not a text");
    }
    return ((Literal) value).getLabel();
  }
}
