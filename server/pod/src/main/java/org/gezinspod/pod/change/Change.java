package org.gezinspod.pod.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;

/**
 * A change of one RDF document: what must hold in it, what goes and what comes. Read by {@link
 * Patches}; a value that can be applied any number of times.
 */
public final class Change {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private final List<Step> steps;
  private final ChangeLimits limits;
  private final int mostStatements;

  Change(List<Step> steps, ChangeLimits limits, int mostStatements) {
    this.steps = List.copyOf(steps);
    this.limits = limits;
    this.mostStatements = mostStatements;
  }

  /** Whether it has conditions, so that its success tells something about the document. */
  public boolean looks() {
    return steps.stream().anyMatch(step -> !step.conditions().isEmpty());
  }

  /** Whether it adds statements. */
  public boolean adds() {
    return steps.stream().anyMatch(step -> !step.insertions().isEmpty());
  }

  /** Whether it takes statements away. */
  public boolean removes() {
    return steps.stream().anyMatch(step -> !step.deletions().isEmpty());
  }

  /**
   * The document after the change. Only its default graph is looked at and changed.
   *
   * @param before is not changed
   * @throws Conflict where the conditions of an N3 Patch match in no or several ways, or a
   *     statement that it deletes is not there (Solid Protocol §5.3.1)
   * @throws LimitExceeded where matching takes too long or the result grows too large
   */
  public Model apply(Model before) {
    Model model = new LinkedHashModel(before);
    before.getNamespaces().forEach(model::setNamespace);
    Matching.Work work = new Matching.Work(limits);
    for (Step step : steps) {
      apply(step, model, work);
    }
    return model;
  }

  private void apply(Step step, Model model, Matching.Work work) {
    boolean once = step.rule() == Step.Rule.EXACTLY_ONCE;
    List<Map<String, Value>> mappings =
        step.conditions().isEmpty()
            ? List.of(Map.of())
            : new Matching(model, work).mappings(step.conditions(), once ? 2 : Integer.MAX_VALUE);
    // "If no such mapping exists, or if multiple mappings exist, the server MUST respond with a 409
    // status code."
    if (once && mappings.size() != 1) {
      throw noMatch();
    }
    List<Statement> going = new ArrayList<>();
    List<Statement> coming = new ArrayList<>();
    for (Map<String, Value> mapping : mappings) {
      going.addAll(statements(step.deletions(), mapping, once, work));
      coming.addAll(statements(step.insertions(), mapping, once, work));
    }
    // "If the set of triples resulting from ?deletions is non-empty and the dataset does not
    // contain
    // all of these triples, the server MUST respond with a 409 status code."
    if (once && !going.stream().allMatch(st -> contains(model, st))) {
      throw noMatch();
    }
    going.forEach(
        st -> model.remove(st.getSubject(), st.getPredicate(), st.getObject(), (Resource) null));
    for (Statement st : coming) {
      model.add(st.getSubject(), st.getPredicate(), st.getObject());
    }
    if (model.size() > mostStatements) {
      throw new LimitExceeded(
          "statements", mostStatements, LimitExceeded.Cause.REQUEST_TOO_COMPLEX);
    }
  }

  private static boolean contains(Model model, Statement st) {
    return model.contains(st.getSubject(), st.getPredicate(), st.getObject(), (Resource) null);
  }

  private static List<Statement> statements(
      List<Pattern> patterns, Map<String, Value> mapping, boolean all, Matching.Work work) {
    Map<String, Value> fresh = new HashMap<>();
    List<Statement> statements = new ArrayList<>(patterns.size());
    for (Pattern pattern : patterns) {
      work.one();
      Value subject = value(pattern.subject(), mapping, fresh);
      Value predicate = value(pattern.predicate(), mapping, fresh);
      Value object = value(pattern.object(), mapping, fresh);
      if (subject instanceof Resource s && predicate instanceof IRI p) {
        statements.add(VALUES.createStatement(s, p, object));
      } else if (all) {
        // A literal was bound where none can stand.
        throw noMatch();
      }
    }
    return statements;
  }

  private static Value value(Term term, Map<String, Value> mapping, Map<String, Value> fresh) {
    return switch (term) {
      case Term.Known known -> known.value();
      case Term.Fresh node -> fresh.computeIfAbsent(node.label(), label -> VALUES.createBNode());
      case Term.Variable variable -> {
        Value value = mapping.get(variable.name());
        if (value == null) {
          throw new IllegalStateException("every variable of a template is bound");
        }
        yield value;
      }
    };
  }

  private static Conflict noMatch() {
    return new Conflict(Conflict.Kind.PATCH_DOES_NOT_MATCH);
  }
}
