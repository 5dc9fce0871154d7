package org.gezinspod.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.OWL;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.jspecify.annotations.Nullable;

/** All shapes of one profile, parsed once and never changed after. */
final class ShapeSet {
  private static final Node BESCHRIJFT = NodeFactory.createURI(Names.BESCHRIJFT.stringValue());

  private final Shapes parsed;
  private final Map<Node, CompiledShape> byNode = new LinkedHashMap<>();
  private final Map<Node, CompiledShape> byClass = new HashMap<>();
  private final Map<Node, List<CompiledShape>> adviceByClass = new HashMap<>();

  private ShapeSet(Shapes parsed) {
    this.parsed = parsed;
  }

  static ShapeSet load(Profile profile) {
    return parse(ShapeFiles.turtle(profile));
  }

  static ShapeSet parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    ShapeRules.demand(graph);
    // Jena copies the prefixes of the shapes into every report, and ours are many: four fifths of a
    // check.
    graph.getPrefixMapping().clearNsPrefixMap();
    ShapeSet set = new ShapeSet(Shapes.parse(graph));
    set.parsed.getShapeMap().values().stream()
        .filter(shape -> shape.isNodeShape() && shape.getShapeNode().isURI())
        .sorted(Comparator.comparing(shape -> shape.getShapeNode().getURI()))
        .forEach(set::compile);
    return set;
  }

  Shapes parsed() {
    return parsed;
  }

  @Nullable CompiledShape byName(Node shape) {
    return byNode.get(shape);
  }

  /** The shape that is the rule for a class. */
  @Nullable CompiledShape forClass(Node type) {
    return byClass.get(type);
  }

  /** The shapes that only advise about a class. */
  List<CompiledShape> adviceFor(Node type) {
    return adviceByClass.getOrDefault(type, List.of());
  }

  List<CompiledShape> all() {
    return List.copyOf(byNode.values());
  }

  private void compile(Shape shape) {
    Node name = shape.getShapeNode();
    List<IRI> targets = iris(name, SHACL.targetClass);
    List<IRI> described = new ArrayList<>(targets);
    described.addAll(iris(name, BESCHRIJFT));
    CompiledShape compiled =
        new CompiledShape(
            Values.iri(name.getURI()),
            text(name, OWL.versionInfo.asNode()),
            constraints(shape).isEmpty() ? List.of() : List.of(rule(shape, name)),
            parts(shape),
            properties(shape),
            severity(shape) == Severity.WARNING,
            targets,
            List.copyOf(described));
    byNode.put(name, compiled);
    demandOneGravity(compiled);
    targets.forEach(target -> aim(compiled, target));
  }

  private void aim(CompiledShape shape, IRI target) {
    Node type = NodeFactory.createURI(target.stringValue());
    if (shape.advice()) {
      adviceByClass.computeIfAbsent(type, key -> new ArrayList<>()).add(shape);
    } else if (byClass.put(type, shape) != null) {
      throw new IllegalStateException("two shapes of one profile are for the class " + target);
    }
  }

  // SHACL §4.7.1: a value conforms to a shape when there is no result at all, of whatever severity.
  // So a warning inside a shape that another takes over would refuse: advice is a shape of its own.
  private static void demandOneGravity(CompiledShape shape) {
    Severity gravity = shape.advice() ? Severity.WARNING : Severity.VIOLATION;
    boolean one =
        Stream.concat(
                shape.own().stream(), shape.properties().stream().map(CompiledShape.Property::rule))
            .allMatch(rule -> rule.messages().severity() == gravity);
    if (!one || (shape.advice() && !shape.included().isEmpty())) {
      throw new IllegalStateException(shape.name() + " mixes violations and advice");
    }
  }

  private List<CompiledShape.Property> properties(Shape shape) {
    return shape.getPropertyShapes().stream()
        .sorted(Comparator.comparing(this::order).thenComparing(p -> predicate(p).getURI()))
        .map(
            property ->
                new CompiledShape.Property(
                    predicate(property),
                    property.getPath(),
                    Values.iri(predicate(property).getURI()),
                    rule(property, shape.getShapeNode()),
                    parts(property)))
        .toList();
  }

  private static CompiledShape.Rule rule(Shape shape, Node owner) {
    CompiledShape.Messages messages =
        new CompiledShape.Messages(
            message(shape, owner, "nl"), message(shape, owner, "en"), severity(shape));
    return new CompiledShape.Rule(shape, constraints(shape), messages);
  }

  // The count first: a property with far too many values is not compared with another.
  private static List<Constraint> constraints(Shape shape) {
    return shape.getConstraints().stream()
        .filter(c -> !(c instanceof ShNode))
        .sorted(Comparator.comparing(c -> !(c instanceof MaxCount)))
        .toList();
  }

  private static List<Node> parts(Shape shape) {
    return shape.getConstraints().stream()
        .filter(ShNode.class::isInstance)
        .map(c -> ((ShNode) c).getOther().getShapeNode())
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Node predicate(PropertyShape property) {
    return ((P_Link) property.getPath()).getNode();
  }

  private double order(PropertyShape property) {
    return parsed
        .getGraph()
        .find(property.getShapeNode(), SHACL.order, Node.ANY)
        .mapWith(triple -> Double.parseDouble(triple.getObject().getLiteralLexicalForm()))
        .nextOptional()
        .orElse(Double.MAX_VALUE);
  }

  private static String message(Shape shape, Node owner, String language) {
    return shape.getMessages().stream()
        .filter(message -> message.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no message in " + language + " in " + owner.getURI()));
  }

  private static Severity severity(Shape shape) {
    return shape.getSeverity().level().equals(SHACL.Warning)
        ? Severity.WARNING
        : Severity.VIOLATION;
  }

  private List<IRI> iris(Node subject, Node predicate) {
    return parsed
        .getGraph()
        .find(subject, predicate, Node.ANY)
        .mapWith(triple -> Values.iri(triple.getObject().getURI()))
        .toList();
  }

  private String text(Node subject, Node predicate) {
    return parsed
        .getGraph()
        .find(subject, predicate, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElseThrow(() -> new IllegalStateException(subject.getURI() + " has no owl:versionInfo"));
  }
}
