package org.gezinspod.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintOp;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.parser.Constraint;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/**
 * One look at one document. Jena judges each constraint; this class walks.
 *
 * <p>It follows {@code sh:node} itself, so that a fault inside a part is told with the way to it
 * ({@code jzv:zorgelijkeSituatie/jzv:situatieSchets}) and the words of the rule that is broken.
 * Jena would only say that the part does not conform. What conforms is the same (SHACL §4.7.1).
 */
final class Examination {
  /** After so many results of Jena a document that is refused is not looked at further. */
  static final int MAX_RESULTS = 500;

  /** A property with more values than this, and more than it may have, ends the look. */
  static final int MAX_SURPLUS = 100;

  private final ShapeSet shapes;
  private final Shapes parsed;
  private final Graph data;
  private final Set<Visit> visited = new HashSet<>();
  private final Set<IRI> applied = new LinkedHashSet<>();
  private final List<Violation> findings = new ArrayList<>();
  // Collects Jena's results of one rule; replaced when there were any.
  private ValidationContext context;
  private boolean violated;
  private boolean tooDeep;
  private boolean flooded;
  private int results;

  private record Visit(Node focus, IRI shape) {}

  /** Where the walk is: which typed node it started from, and the way from there. */
  private record Place(FocusNode root, List<IRI> way) {
    Place through(IRI property) {
      List<IRI> longer = new ArrayList<>(way);
      longer.add(property);
      return new Place(root, longer);
    }
  }

  Examination(ShapeSet shapes, Graph data) {
    this.shapes = shapes;
    this.parsed = shapes.parsed();
    this.data = data;
    this.context = ValidationContext.create(parsed, data);
  }

  void apply(CompiledShape shape, Node focus, FocusNode root) {
    if (!shape.advice()) {
      applied.add(shape.name());
    }
    apply(shape, focus, new Place(root, List.of()));
  }

  Conformance conformance() {
    if (tooDeep) {
      return new Conformance.Unjudged(Conformance.Reason.TOO_DEEP);
    }
    return violated
        ? new Conformance.Violates(findings)
        : new Conformance.Conforms(applied, findings);
  }

  private void apply(CompiledShape shape, Node focus, Place place) {
    if (place.way().size() > ShapeLibrary.MAX_DEPTH) {
      tooDeep = true;
      return;
    }
    if (enough() || !visited.add(new Visit(focus, shape.name()))) {
      return;
    }
    for (Node included : shape.included()) {
      apply(compiled(included), focus, place);
    }
    for (CompiledShape.Rule rule : shape.own()) {
      for (Constraint constraint : rule.constraints()) {
        constraint.validateNodeShape(context, data, rule.shape(), focus);
        collect(shape, rule, place);
      }
    }
    for (CompiledShape.Property property : shape.properties()) {
      apply(shape, property, focus, place.through(property.path()));
    }
  }

  private void apply(
      CompiledShape shape, CompiledShape.Property property, Node focus, Place place) {
    Set<Node> values =
        data.find(focus, property.predicate(), Node.ANY).mapWith(Triple::getObject).toSet();
    for (Constraint constraint : property.rule().constraints()) {
      if (enough()) {
        return;
      }
      judge(constraint, property, focus, values);
      boolean broken = collect(shape, property.rule(), place);
      flooded |= broken && constraint instanceof MaxCount && values.size() > MAX_SURPLUS;
    }
    for (Node part : property.parts()) {
      for (Node value : values) {
        apply(compiled(part), value, place);
      }
    }
  }

  private void judge(
      Constraint constraint, CompiledShape.Property property, Node focus, Set<Node> values) {
    if (!(constraint instanceof ConstraintTerm || constraint instanceof ConstraintOp)) {
      constraint.validatePropertyShape(
          context, data, property.rule().shape(), focus, property.way(), values);
      return;
    }
    // Value by value: a finding does not tell values apart, so that the first bad one is enough.
    for (Node value : values) {
      constraint.validatePropertyShape(
          context, data, property.rule().shape(), focus, property.way(), Set.of(value));
      if (context.hasViolation()) {
        return;
      }
    }
  }

  private boolean collect(CompiledShape shape, CompiledShape.Rule rule, Place place) {
    if (!context.hasViolation()) {
      return false;
    }
    CompiledShape.Messages say = rule.messages();
    violated |= say.severity() == Severity.VIOLATION;
    for (var entry : context.generateReport().getEntries()) {
      results++;
      Violation finding =
          new Violation(
              place.root(),
              place.way(),
              Values.iri(entry.sourceConstraintComponent().getURI()),
              say.severity(),
              say.nl(),
              say.en(),
              shape.name());
      // Two values that break one rule in one place are one finding: values are not told apart.
      if (findings.size() < ShapeLibrary.MAX_FINDINGS && !findings.contains(finding)) {
        findings.add(finding);
      }
    }
    context = ValidationContext.create(parsed, data);
    return true;
  }

  /** Whether the answer stands: the document is refused, and more would not be told. */
  private boolean enough() {
    return violated && (flooded || results >= MAX_RESULTS);
  }

  private CompiledShape compiled(Node name) {
    CompiledShape shape = shapes.byName(name);
    if (shape == null) {
      throw new IllegalStateException("sh:node names no shape of this profile: " + name);
    }
    return shape;
  }
}
