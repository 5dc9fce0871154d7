package org.gezinspod.shapes;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.eclipse.rdf4j.model.IRI;

/**
 * A named node shape, ready to be applied.
 *
 * @param name its IRI
 * @param version its {@code owl:versionInfo}
 * @param own the constraints on the node itself
 * @param rule Jena's shape for {@code own}
 * @param messages what to say when one of {@code own} is broken
 * @param included the node shapes it takes over with {@code sh:node}
 * @param properties its property shapes, in {@code sh:order}
 * @param targets the classes whose nodes it is the rule for
 * @param describes the classes it describes: the targets, or those of {@code jzvs:beschrijft}
 */
record CompiledShape(
    IRI name,
    String version,
    List<Constraint> own,
    Shape rule,
    Messages messages,
    List<Node> included,
    List<Property> properties,
    List<IRI> targets,
    List<IRI> describes) {

  /**
   * One property shape.
   *
   * @param predicate the property, for Jena
   * @param path the same, for RDF4J
   * @param own its constraints, without {@code sh:node}
   * @param parts the node shapes that its values must keep to ({@code sh:node})
   * @param rule Jena's shape for {@code own}
   * @param messages what to say when it is broken
   */
  record Property(
      Node predicate,
      IRI path,
      List<Constraint> own,
      List<Node> parts,
      Shape rule,
      Messages messages) {}

  /**
   * What to say, in two languages, and how gravely.
   *
   * @param nl in Dutch
   * @param en in English
   * @param severity violation or warning
   */
  record Messages(String nl, String en, Severity severity) {}
}
