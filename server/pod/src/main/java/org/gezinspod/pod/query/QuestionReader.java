package org.gezinspod.pod.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.TripleRef;
import org.eclipse.rdf4j.query.algebra.ValueExprTripleRef;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a query and refuses what a pod does not do: updates, {@code SERVICE}, and texts
 * that are too long or too deep to be looked at safely. The only mint of {@link Question}.
 */
public final class QuestionReader {
  /** The deepest nesting of brackets of all kinds: the parser and the evaluator recurse. */
  public static final int DEEPEST = 64;

  /** The most nodes of a query's algebra. */
  public static final int MOST_NODES = 5_000;

  private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), column (\\d+)");
  private static final Pattern PROLOGUE_PART =
      Pattern.compile(
          "\\s++|#[^\\n\\r]*+|(?i:base)\\s*+<[^>]*+>|(?i:prefix)\\s*+[^\\s:<]*+:\\s*+<[^>]*+>");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]++");
  private static final Set<String> UPDATES =
      Set.of("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH");

  private final int textChars;

  public QuestionReader(QueryLimits limits) {
    this.textChars = limits.textChars();
  }

  /**
   * Reads a query.
   *
   * @param text SPARQL 1.1
   * @param base against which relative IRIs are resolved
   * @param protocol the dataset that the request names beside the text; it takes the place of the
   *     text's own
   * @throws QueryRefused saying what is wrong and where
   * @throws LimitExceeded where the text is too long, deep or large
   */
  public Question read(String text, String base, Optional<Question.Scope> protocol) {
    if (text.length() > textChars) {
      throw new LimitExceeded("query-chars", textChars, Cause.REQUEST_TOO_LARGE);
    }
    checkDepth(text);
    if (UPDATES.contains(firstWord(text).toUpperCase(Locale.ROOT))) {
      throw new QueryRefused(QueryRefused.Kind.UPDATE, 0, 0);
    }
    ParsedQuery parsed = parse(text, base);
    Question.Scope scope = protocol.orElseGet(() -> scope(parsed.getDataset()));
    // Rights and FROM are enforced below the query. A Dataset would be a second place: an empty one
    // means "everything".
    parsed.setDataset(null);
    return new Question(text, parsed, scope);
  }

  // What stands behind BASE, PREFIX and comments: an update is told apart from a query that is
  // misspelt.
  private static String firstWord(String text) {
    Matcher part = PROLOGUE_PART.matcher(text);
    int at = 0;
    while (part.region(at, text.length()).lookingAt() && part.end() > at) {
      at = part.end();
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    return word.lookingAt() ? word.group() : "";
  }

  private static ParsedQuery parse(String text, String base) {
    try {
      ParsedQuery parsed = new SPARQLParser().parseQuery(text, base);
      parsed.getTupleExpr().visit(new Guard());
      return parsed;
    } catch (MalformedQueryException e) {
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      boolean found = place.find();
      throw new QueryRefused(
          QueryRefused.Kind.SYNTAX,
          found ? Long.parseLong(place.group(1)) : 0,
          found ? Long.parseLong(place.group(2)) : 0);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      // The parser's own way of saying that an IRI or a literal in the text is none.
      throw new QueryRefused(QueryRefused.Kind.SYNTAX, 0, 0);
    } catch (StackOverflowError e) {
      throw new LimitExceeded("query-depth", DEEPEST, Cause.REQUEST_TOO_COMPLEX);
    }
  }

  private static Question.Scope scope(@Nullable Dataset dataset) {
    if (dataset == null) {
      return Question.Scope.ALL;
    }
    return new Question.Scope(
        Optional.of(Set.copyOf(dataset.getDefaultGraphs())),
        Optional.of(Set.copyOf(dataset.getNamedGraphs())));
  }

  /**
   * The dataset that a request names with {@code default-graph-uri} and {@code named-graph-uri};
   * empty without any.
   */
  public static Optional<Question.Scope> protocolScope(List<IRI> defaults, List<IRI> named) {
    return defaults.isEmpty() && named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question.Scope(
                Optional.of(new HashSet<>(defaults)), Optional.of(new HashSet<>(named))));
  }

  // Brackets inside strings, IRIs and comments count, too: no honest query has so many of them.
  private static void checkDepth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        throw new LimitExceeded("query-depth", DEEPEST, Cause.REQUEST_TOO_COMPLEX);
      }
    }
  }

  private static final class Guard extends AbstractQueryModelVisitor<RuntimeException> {
    private int nodes;

    @Override
    public void meet(Service node) {
      throw new QueryRefused(QueryRefused.Kind.SERVICE, 0, 0);
    }

    // Quoted triples are no SPARQL 1.1, and no document here can hold one.
    @Override
    public void meet(TripleRef node) {
      throw new QueryRefused(QueryRefused.Kind.UNSUPPORTED, 0, 0);
    }

    @Override
    public void meet(ValueExprTripleRef node) {
      throw new QueryRefused(QueryRefused.Kind.UNSUPPORTED, 0, 0);
    }

    @Override
    protected void meetNode(QueryModelNode node) {
      if (++nodes > MOST_NODES) {
        throw new LimitExceeded("query-size", MOST_NODES, Cause.REQUEST_TOO_COMPLEX);
      }
      super.meetNode(node);
    }
  }
}
