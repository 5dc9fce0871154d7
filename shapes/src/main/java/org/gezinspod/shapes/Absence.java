package org.gezinspod.shapes;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/** The finding that a document has no node of the class that a shape is for. */
final class Absence {

  private Absence() {}

  static Violation of(CompiledShape shape) {
    String classes =
        shape.describes().stream().map(Names::shortForm).collect(Collectors.joining(", "));
    return new Violation(
        new FocusNode.Unnamed(),
        List.of(),
        SHACL.CLASS_CONSTRAINT_COMPONENT,
        Severity.VIOLATION,
        "Dit document beschrijft niets van de soort die hier verwacht wordt. Geef een onderwerp met"
            + " rdf:type "
            + classes
            + ".",
        "This document describes nothing of the kind that is expected here. Give a subject with"
            + " rdf:type "
            + classes
            + ".",
        shape.name());
  }
}
