package org.gezinspod.pod.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which conditions hold in the default graph of a model: a search that always takes the
 * condition with the fewest candidates next and counts each statement that it looks at, so that no
 * patch can make it long.
 */
final class Matching {
  private final Map<Value, List<Statement>> bySubject = new HashMap<>();
  private final Map<Value, List<Statement>> byPredicate = new HashMap<>();
  private final Map<Value, List<Statement>> byObject = new HashMap<>();
  private final List<Statement> all = new ArrayList<>();
  private final Work work;

  // The search that runs now.
  private final Map<String, Value> bound = new HashMap<>();
  private final List<Map<String, Value>> found = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private int most;

  /** Counts what one change does, across its steps. */
  static final class Work {
    private final ChangeLimits limits;
    private long done;

    Work(ChangeLimits limits) {
      this.limits = limits;
    }

    void one() {
      limits.checkSteps(++done);
    }
  }

  Matching(Model model, Work work) {
    this.work = work;
    for (Statement statement : model.getStatements(null, null, null, (Resource) null)) {
      all.add(statement);
      bySubject.computeIfAbsent(statement.getSubject(), v -> new ArrayList<>()).add(statement);
      byPredicate.computeIfAbsent(statement.getPredicate(), v -> new ArrayList<>()).add(statement);
      byObject.computeIfAbsent(statement.getObject(), v -> new ArrayList<>()).add(statement);
    }
  }

  /**
   * The distinct mappings of the variables under which all conditions hold.
   *
   * @param enough stop when so many are found
   */
  List<Map<String, Value>> mappings(List<Pattern> conditions, int enough) {
    bound.clear();
    found.clear();
    hidden.clear();
    told.clear();
    most = enough;
    search(new ArrayList<>(conditions));
    return List.copyOf(found);
  }

  // Two ends of the search differ in some variable; so only where some are hidden can two mappings
  // be the same.
  private void found() {
    Map<String, Value> mapping = new HashMap<>(bound);
    mapping.keySet().removeAll(hidden);
    if (hidden.isEmpty() || told.add(key(mapping))) {
      found.add(mapping);
      work.limits.checkMatches(found.size());
    }
  }

  // A text rather than the map itself: whoever chooses the values could make the hashes of maps
  // collide, and texts stay quick to find even then.
  private static String key(Map<String, Value> mapping) {
    StringBuilder key = new StringBuilder();
    new TreeMap<>(mapping)
        .forEach((name, value) -> key.append(name).append('\0').append(value).append('\0'));
    return key.toString();
  }

  private void search(List<Pattern> open) {
    if (found.size() >= most) {
      return;
    }
    if (open.isEmpty()) {
      found();
      return;
    }
    int next = fewest(open);
    Pattern pattern = open.remove(next);
    for (Statement statement : candidates(pattern)) {
      work.one();
      List<String> added = new ArrayList<>(3);
      if (binds(pattern, statement, added)) {
        search(open);
      }
      added.forEach(bound::remove);
    }
    open.add(next, pattern);
  }

  private int fewest(List<Pattern> open) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < open.size() && fewest > 0; i++) {
      work.one();
      int size = candidates(open.get(i)).size();
      if (size < fewest) {
        fewest = size;
        best = i;
      }
    }
    return best;
  }

  private List<Statement> candidates(Pattern pattern) {
    List<Statement> best = all;
    best = shorter(best, bySubject, value(pattern.subject()));
    best = shorter(best, byPredicate, value(pattern.predicate()));
    return shorter(best, byObject, value(pattern.object()));
  }

  private static List<Statement> shorter(
      List<Statement> best, Map<Value, List<Statement>> index, @Nullable Value value) {
    if (value == null) {
      return best;
    }
    List<Statement> listed = index.getOrDefault(value, List.of());
    return listed.size() < best.size() ? listed : best;
  }

  private @Nullable Value value(Term term) {
    return switch (term) {
      case Term.Known known -> known.value();
      case Term.Variable variable -> bound.get(variable.name());
      case Term.Fresh fresh -> throw new IllegalStateException("conditions make nothing");
    };
  }

  private boolean binds(Pattern pattern, Statement statement, List<String> added) {
    return binds(pattern.subject(), statement.getSubject(), added)
        && binds(pattern.predicate(), statement.getPredicate(), added)
        && binds(pattern.object(), statement.getObject(), added);
  }

  private boolean binds(Term term, Value actual, List<String> added) {
    Value expected = value(term);
    if (expected != null) {
      return expected.equals(actual);
    }
    if (term instanceof Term.Variable variable) {
      bound.put(variable.name(), actual);
      added.add(variable.name());
      if (variable.hidden()) {
        hidden.add(variable.name());
      }
    }
    return true;
  }
}
