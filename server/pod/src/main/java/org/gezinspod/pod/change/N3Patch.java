package org.gezinspod.pod.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleBNode;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.pod.failure.PodFailure.PatchRefused.Kind;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.rdf.SourceText;

/**
 * Reads one N3 Patch (Solid Protocol §5.3.1): a single {@code solid:InsertDeletePatch} with at most
 * one formula each of {@code solid:where}, {@code solid:deletes} and {@code solid:inserts}, and
 * nothing beside it.
 */
final class N3Patch extends PatternGrammar {
  private static final String SOLID = "http://www.w3.org/ns/solid/terms#";
  private static final IRI PATCH = iri("InsertDeletePatch");
  private static final IRI WHERE = iri("where");
  private static final IRI DELETES = iri("deletes");
  private static final IRI INSERTS = iri("inserts");
  private static final Group EMPTY = new Group(List.of(), 0);

  /** A formula, carried through the parser as the node that its grammar expects. */
  private static final class FormulaNode extends SimpleBNode {
    private static final long serialVersionUID = 1L;
    private final transient Group group;

    FormulaNode(int number, Group group) {
      super("formula" + number);
      this.group = group;
    }
  }

  private final ChangeLimits limits;
  private int formulae;

  N3Patch(RdfLimits rdf, ChangeLimits limits, SourceText source) {
    super(rdf, source, "?");
    this.limits = limits;
  }

  Step read(String base) {
    readInto(new LinkedHashModel(), base);
    Value patch = thePatch();
    Map<IRI, Group> parts = parts(patch);
    List<Pattern> conditions = conditions(parts.getOrDefault(WHERE, EMPTY));
    limits.checkConditions(conditions.size());
    // "The ?insertions and ?deletions formulae MUST NOT contain variables that do not occur in the
    // ?conditions formula", and "MUST NOT contain blank nodes".
    return new Step(
        conditions,
        templates(parts.getOrDefault(DELETES, EMPTY), names(conditions), false),
        templates(parts.getOrDefault(INSERTS, EMPTY), names(conditions), false),
        Step.Rule.EXACTLY_ONCE);
  }

  private Value thePatch() {
    List<Value> patches = new ArrayList<>();
    for (Written w : outside()) {
      if (w.predicate().equals(RDF.TYPE) && w.object().equals(PATCH)) {
        if (!patches.isEmpty() && !patches.contains(w.subject())) {
          throw refused(Kind.MORE_THAN_ONE_PATCH, w.offset());
        }
        patches.add(w.subject());
      }
    }
    // "A patch resource MUST contain a triple ?patch rdf:type solid:InsertDeletePatch."
    if (patches.isEmpty() || isVariable(patches.getFirst())) {
      throw refused(Kind.NO_PATCH, 0);
    }
    return patches.getFirst();
  }

  private Map<IRI, Group> parts(Value patch) {
    Map<IRI, Group> parts = new HashMap<>();
    for (Written w : outside()) {
      if (!w.subject().equals(patch)) {
        throw refused(Kind.MORE_THAN_ONE_PATCH, w.offset());
      }
      if (w.predicate().equals(RDF.TYPE) && w.object().equals(PATCH)) {
        continue;
      }
      IRI part = part(w);
      if (!(w.object() instanceof FormulaNode formula)) {
        throw refused(Kind.NOT_A_FORMULA, w.offset());
      }
      if (parts.put(part, formula.group) != null) {
        throw refused(Kind.PART_TWICE, w.offset());
      }
    }
    return parts;
  }

  private IRI part(Written w) {
    if (w.predicate().equals(WHERE)) {
      return WHERE;
    }
    if (w.predicate().equals(DELETES)) {
      return DELETES;
    }
    if (w.predicate().equals(INSERTS)) {
      return INSERTS;
    }
    throw refused(Kind.MORE_THAN_ONE_PATCH, w.offset());
  }

  @Override
  protected void parseObject() throws IOException {
    if (peekCodePoint() != '{') {
      super.parseObject();
      return;
    }
    object = new FormulaNode(++formulae, parseGroup());
    reportStatement(subject, predicate, object);
  }

  @Override
  protected void parseSubject() throws IOException {
    if (peekCodePoint() == '{') {
      throw refused(inGroup() ? Kind.NOT_A_FORMULA : Kind.MORE_THAN_ONE_PATCH, source().offset());
    }
    super.parseSubject();
  }

  @Override
  RuntimeException nestedGroup(int offset) {
    return refused(Kind.NOT_A_FORMULA, offset);
  }

  private static IRI iri(String name) {
    return SimpleValueFactory.getInstance().createIRI(SOLID, name);
  }
}
