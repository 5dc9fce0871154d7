package org.gezinspod.shapes;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * What our own shapes may say. They are checked once when they are loaded: a build whose shapes
 * could run code, run for ever or report without words does not start.
 */
final class ShapeRules {
  // No part of SHACL-SPARQL, SHACL-JS or SHACL-AF runs here: a check is Core and nothing else.
  private static final Set<String> FORBIDDEN =
      Set.of(
          "sparql",
          "select",
          "ask",
          "update",
          "js",
          "jsFunctionName",
          "jsLibrary",
          "target",
          "rule",
          "expression",
          "values",
          "validator",
          "nodeValidator",
          "propertyValidator");

  private ShapeRules() {}

  static void demand(Graph shapes) {
    shapes
        .find()
        .forEachRemaining(
            triple -> {
              demandCore(triple);
              if (triple.predicateMatches(SHACL.pattern)) {
                demandLinear(triple);
              }
              if (triple.predicateMatches(SHACL.path)) {
                demandPlainPath(triple);
              }
            });
  }

  private static void demandCore(Triple triple) {
    String predicate = triple.getPredicate().getURI();
    if (predicate.startsWith(SHACL.getURI())
        && FORBIDDEN.contains(predicate.substring(SHACL.getURI().length()))) {
      throw new IllegalStateException("a shape uses " + predicate + ", which is not SHACL Core");
    }
  }

  private static void demandLinear(Triple triple) {
    String pattern = triple.getObject().getLiteralLexicalForm();
    if (!LinearPattern.accepts(pattern)) {
      throw new IllegalStateException("a shape has a pattern that may run long: " + pattern);
    }
  }

  private static void demandPlainPath(Triple triple) {
    Node path = triple.getObject();
    if (!path.isURI()) {
      throw new IllegalStateException("a shape has a path that is not one property: " + triple);
    }
  }
}
