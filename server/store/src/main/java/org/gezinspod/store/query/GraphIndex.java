package org.gezinspod.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/**
 * The statements of many documents as sorted arrays of term numbers, in three orders, each ending
 * in the number of the graph. Immutable. Statements that are equal but for their graph stand next
 * to each other, so that a union without duplicates is a comparison with the one before.
 */
final class GraphIndex {
  /** The number of a term that stands in no statement: nothing matches it. */
  static final int NO_TERM = -1;

  /** The mark of a place that is not bound. */
  static final int ANY = -2;

  private static final int WIDTH = 4;

  /** The orders, as the places of subject, predicate and object in a row. */
  private enum Order {
    SPO(0, 1, 2),
    POS(1, 2, 0),
    OSP(2, 0, 1);

    private final int[] places;

    Order(int... places) {
      this.places = places;
    }
  }

  private final Value[] terms;
  private final Map<Value, Integer> numbers;
  private final int[][] rows = new int[Order.values().length][];
  private final int size;

  private GraphIndex(Value[] terms, Map<Value, Integer> numbers, List<int[]> quads) {
    this.terms = terms;
    this.numbers = numbers;
    this.size = quads.size();
    for (Order order : Order.values()) {
      rows[order.ordinal()] = sorted(quads, order);
    }
  }

  /**
   * Builds an index.
   *
   * @param documents the statements of each graph; the position in the list is the number of the
   *     graph
   */
  static GraphIndex of(List<List<Statement>> documents) {
    Value[] terms = inOrder(documents);
    Map<Value, Integer> numbers = HashMap.newHashMap(terms.length);
    for (int i = 0; i < terms.length; i++) {
      numbers.put(terms[i], i);
    }
    List<int[]> quads = new ArrayList<>();
    for (int graph = 0; graph < documents.size(); graph++) {
      for (Statement statement : documents.get(graph)) {
        quads.add(
            new int[] {
              numbers.getOrDefault(statement.getSubject(), NO_TERM),
              numbers.getOrDefault(statement.getPredicate(), NO_TERM),
              numbers.getOrDefault(statement.getObject(), NO_TERM),
              graph
            });
      }
    }
    return new GraphIndex(terms, numbers, quads);
  }

  // By what they say, not by where they were met first: the order in which an answer comes must not
  // tell that there are
  // documents that the asker cannot see.
  private static Value[] inOrder(List<List<Statement>> documents) {
    Set<Value> terms = new HashSet<>();
    for (List<Statement> document : documents) {
      for (Statement statement : document) {
        terms.add(statement.getSubject());
        terms.add(statement.getPredicate());
        terms.add(statement.getObject());
      }
    }
    Value[] sorted = terms.toArray(new Value[0]);
    Arrays.sort(sorted, Comparator.comparing(Value::stringValue).thenComparing(Value::toString));
    return sorted;
  }

  private static int[] sorted(List<int[]> quads, Order order) {
    int[][] turned = new int[quads.size()][];
    for (int i = 0; i < turned.length; i++) {
      int[] quad = quads.get(i);
      turned[i] =
          new int[] {quad[order.places[0]], quad[order.places[1]], quad[order.places[2]], quad[3]};
    }
    Arrays.sort(turned, Arrays::compare);
    int[] flat = new int[turned.length * WIDTH];
    for (int i = 0; i < turned.length; i++) {
      System.arraycopy(turned[i], 0, flat, i * WIDTH, WIDTH);
    }
    return flat;
  }

  Value term(int number) {
    return terms[number];
  }

  int numberOf(Value value) {
    return numbers.getOrDefault(value, NO_TERM);
  }

  /** Whether this very object is a term here: whoever keeps it takes no memory for it. */
  boolean owns(Value value) {
    int number = numberOf(value);
    return number != NO_TERM && terms[number] == value;
  }

  int size() {
    return size;
  }

  /** The rows that match a pattern of term numbers, where {@link #ANY} matches everything. */
  Range find(int subject, int predicate, int object) {
    if (subject == NO_TERM || predicate == NO_TERM || object == NO_TERM) {
      return new Range(Order.SPO, 0, 0);
    }
    boolean s = subject != ANY;
    boolean p = predicate != ANY;
    boolean o = object != ANY;
    Order order;
    if (s && o && !p) {
      order = Order.OSP;
    } else if (s || (!p && !o)) {
      order = Order.SPO;
    } else {
      order = p ? Order.POS : Order.OSP;
    }
    int[] wanted = {subject, predicate, object};
    int[] prefix = new int[3];
    int bound = 0;
    while (bound < 3 && wanted[order.places[bound]] != ANY) {
      prefix[bound] = wanted[order.places[bound]];
      bound++;
    }
    int[] array = rows[order.ordinal()];
    return new Range(order, edge(array, prefix, bound, false), edge(array, prefix, bound, true));
  }

  // The first row that is not before the prefix, or with `after` the first that is behind it.
  private int edge(int[] array, int[] prefix, int bound, boolean after) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int comparison =
          Arrays.compare(array, middle * WIDTH, middle * WIDTH + bound, prefix, 0, bound);
      if (comparison < 0 || (after && comparison == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Rows of one order. */
  final class Range {
    private final int[] array;
    private final int[] back = new int[3];
    private final int from;
    private final int to;

    private Range(Order order, int from, int to) {
      this.array = rows[order.ordinal()];
      this.from = from;
      this.to = to;
      for (int i = 0; i < 3; i++) {
        back[order.places[i]] = i;
      }
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    int subject(int row) {
      return array[row * WIDTH + back[0]];
    }

    int predicate(int row) {
      return array[row * WIDTH + back[1]];
    }

    int object(int row) {
      return array[row * WIDTH + back[2]];
    }

    int graph(int row) {
      return array[row * WIDTH + 3];
    }

    /** Whether two rows differ at most in their graph. */
    boolean sameStatement(int row, int other) {
      return Arrays.equals(
          array, row * WIDTH, row * WIDTH + 3, array, other * WIDTH, other * WIDTH + 3);
    }
  }
}
