package org.gezinspod.store.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/**
 * Regular expressions of SPARQL (XPath functions §5.6) by an engine that needs no more than the
 * length of the text times that of the expression. It knows no back references and no looking
 * around. One evaluation, one thread.
 */
final class LinearRegex {
  /** The longest expression, every repetition written out. */
  static final int WRITTEN_OUT = 5_000;

  private static final int KEPT = 100;
  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private final Budget budget;
  private final Map<Expression, Optional<Pattern>> known = new HashMap<>();

  private record Expression(String text, String flags) {}

  LinearRegex(Budget budget) {
    this.budget = budget;
  }

  /** The compiled expression; nothing where this engine cannot do it. */
  Optional<Pattern> compile(String text, String flags) {
    Expression expression = new Expression(text, flags);
    Optional<Pattern> found = known.get(expression);
    if (found == null) {
      found = compile(expression);
      if (known.size() < KEPT) {
        known.put(expression, found);
      }
    }
    return found;
  }

  private static Optional<Pattern> compile(Expression expression) {
    int flags = 0;
    boolean literal = false;
    for (char flag : expression.flags().toCharArray()) {
      switch (flag) {
        case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
        case 's' -> flags |= Pattern.DOTALL;
        case 'm' -> flags |= Pattern.MULTILINE;
        case 'q' -> literal = true;
        default -> {
          return Optional.empty();
        }
      }
    }
    String text = literal ? Pattern.quote(expression.text()) : expression.text();
    if (writtenOut(text) > WRITTEN_OUT) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text, flags));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  // Repetitions can stand in each other: the product is the worst they can do.
  private static double writtenOut(String text) {
    double length = Math.max(1, text.length());
    java.util.regex.Matcher repetition = REPETITION.matcher(text);
    while (repetition.find()) {
      String most =
          repetition.group(2) == null || repetition.group(2).isEmpty()
              ? repetition.group(1)
              : repetition.group(2);
      length *= Math.max(1, Integer.parseInt(most));
    }
    return length;
  }

  boolean finds(Pattern pattern, String text) {
    charge(pattern, text);
    return pattern.matcher(text).find();
  }

  /**
   * Replaces every match.
   *
   * @param replacement with {@code $1} for what a group matched, {@code \$} and {@code \\} for
   *     themselves
   * @throws ValueExprEvaluationException where the expression matches nothing at all (FORX0003) or
   *     the replacement names no group (FORX0004)
   */
  String replace(Pattern pattern, String text, String replacement) {
    charge(pattern, text);
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    try {
      while (matcher.find()) {
        matcher.appendReplacement(out, replacement);
        budget.checkText(out.length());
        budget.step();
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ValueExprEvaluationException("the replacement is not valid");
    }
    return matcher.appendTail(out).toString();
  }

  private void charge(Pattern pattern, String text) {
    budget.read((long) text.length() * Math.max(1, pattern.programSize()));
  }
}
