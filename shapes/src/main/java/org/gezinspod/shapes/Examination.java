package org.gezinspod.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
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
  private final ShapeSet shapes;
  private final Graph data;
  private final Set<Visit> visited = new HashSet<>();
  private final Set<IRI> applied = new LinkedHashSet<>();
  private final List<Violation> findings = new ArrayList<>();
  private boolean violated;
  private boolean tooDeep;

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
    this.data = data;
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
    if (!visited.add(new Visit(focus, shape.name()))) {
      return;
    }
    for (Node included : shape.included()) {
      apply(compiled(included), focus, place);
    }
    for (CompiledShape.Rule rule : shape.own()) {
      ValidationContext context = context();
      for (Constraint constraint : rule.constraints()) {
        constraint.validateNodeShape(context, data, rule.shape(), focus);
      }
      collect(context, shape, rule, place);
    }
    for (CompiledShape.Property property : shape.properties()) {
      apply(shape, property, focus, place.through(property.path()));
    }
  }

  private void apply(
      CompiledShape shape, CompiledShape.Property property, Node focus, Place place) {
    Set<Node> values =
        data.find(focus, property.predicate(), Node.ANY).mapWith(t -> t.getObject()).toSet();
    Path path = PathFactory.pathLink(property.predicate());
    ValidationContext context = context();
    for (Constraint constraint : property.rule().constraints()) {
      constraint.validatePropertyShape(context, data, property.rule().shape(), focus, path, values);
    }
    collect(context, shape, property.rule(), place);
    for (Node part : property.parts()) {
      for (Node value : values) {
        apply(compiled(part), value, place);
      }
    }
  }

  private void collect(
      ValidationContext context, CompiledShape shape, CompiledShape.Rule rule, Place place) {
    CompiledShape.Messages say = rule.messages();
    var entries = context.generateReport().getEntries();
    if (entries.isEmpty()) {
      return;
    }
    violated |= say.severity() == Severity.VIOLATION;
    for (var entry : entries) {
      IRI component = Values.iri(entry.sourceConstraintComponent().getURI());
      Violation finding =
          new Violation(
              place.root(),
              place.way(),
              component,
              say.severity(),
              say.nl(),
              say.en(),
              shape.name());
      // Two values that break one rule in one place are one finding: values are not told apart.
      if (findings.size() < ShapeLibrary.MAX_FINDINGS && !findings.contains(finding)) {
        findings.add(finding);
      }
    }
  }

  private ValidationContext context() {
    return ValidationContext.create(shapes.parsed(), data);
  }

  private CompiledShape compiled(Node name) {
    CompiledShape shape = shapes.byName(name);
    if (shape == null) {
      throw new IllegalStateException("sh:node names no shape of this profile: " + name);
    }
    return shape;
  }
}
