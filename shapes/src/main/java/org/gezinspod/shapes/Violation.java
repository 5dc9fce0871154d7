package org.gezinspod.shapes;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/**
 * One thing that is wrong with a document: where, which rule, and what to do. It never holds a
 * value of the document, because values are personal data.
 *
 * @param focus the typed node at which the way to the fault begins
 * @param path the properties that lead from the focus node to the fault; empty when the node itself
 *     is at fault
 * @param component the kind of constraint, such as {@code sh:MinCountConstraintComponent}
 * @param severity whether the document is refused for it
 * @param messageNl what is wrong and what to do, in Dutch
 * @param messageEn the same in English
 * @param shape the shape that states the rule
 */
public record Violation(
    FocusNode focus,
    List<IRI> path,
    IRI component,
    Severity severity,
    String messageNl,
    String messageEn,
    IRI shape) {

  public Violation {
    path = List.copyOf(path);
    if (messageNl.isBlank() || messageEn.isBlank()) {
      throw new IllegalArgumentException("a violation says what is wrong in Dutch and in English");
    }
  }

  /** The path to read: {@code jzv:zorgelijkeSituatie/jzv:situatieSchets}; empty for the node. */
  public String pathText() {
    return path.stream().map(Names::shortForm).collect(Collectors.joining("/"));
  }
}
