package org.gezinspod.shapes;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.Path;
import org.eclipse.rdf4j.model.IRI;

/**
 * A named node shape, ready to be applied.
 *
 * @param name its IRI
 * @param version its {@code owl:versionInfo}
 * @param own the rule for the node itself; none or one
 * @param included the node shapes it takes over with {@code sh:node}
 * @param properties its property shapes, in {@code sh:order}
 * @param advice whether it only warns ({@code sh:severity sh:Warning} on the shape itself)
 * @param targets the classes whose nodes it is the rule for
 * @param describes the classes it describes: the targets, or those of {@code jzvs:beschrijft}
 */
record CompiledShape(
    IRI name,
    String version,
    List<Rule> own,
    List<Node> included,
    List<Property> properties,
    boolean advice,
    List<IRI> targets,
    List<IRI> describes) {

  /**
   * Constraints that Jena judges and that share their words.
   *
   * @param shape Jena's shape
   * @param constraints its constraints, without {@code sh:node}
   * @param messages what to say when one of them is broken
   */
  record Rule(Shape shape, List<Constraint> constraints, Messages messages) {}

  /**
   * One property shape.
   *
   * @param predicate the property, for Jena
   * @param way the same, as Jena's path
   * @param path the same, for RDF4J
   * @param rule what its values keep to
   * @param parts the node shapes that its values must keep to ({@code sh:node})
   */
  record Property(Node predicate, Path way, IRI path, Rule rule, List<Node> parts) {}

  /**
   * What to say, in two languages, and how gravely.
   *
   * @param nl in Dutch
   * @param en in English
   * @param severity violation or warning
   */
  record Messages(String nl, String en, Severity severity) {}
}
