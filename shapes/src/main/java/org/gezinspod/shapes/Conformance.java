package org.gezinspod.shapes;

import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;

/** Whether a document keeps to the shapes. Only {@link Conforms} lets it be stored. */
public sealed interface Conformance {

  /**
   * The document keeps to every shape that applies to it; to none, when no node has a class that a
   * shape is for.
   *
   * @param shapes the shapes that were applied
   * @param warnings advice, to be stored with the document
   */
  record Conforms(Set<IRI> shapes, List<Violation> warnings) implements Conformance {
    public Conforms {
      shapes = Set.copyOf(shapes);
      warnings = List.copyOf(warnings);
      if (warnings.stream().anyMatch(w -> w.severity() == Severity.VIOLATION)) {
        throw new IllegalArgumentException("a document with a violation does not conform");
      }
    }
  }

  /**
   * The document breaks at least one rule.
   *
   * @param findings violations and warnings in the order of the shapes, at most {@link
   *     ShapeLibrary#MAX_FINDINGS}
   */
  record Violates(List<Violation> findings) implements Conformance {
    public Violates {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(f -> f.severity() == Severity.VIOLATION)) {
        throw new IllegalArgumentException("a document without a violation conforms");
      }
    }
  }

  /**
   * The document was not judged, and must be refused.
   *
   * @param reason why not
   */
  record Unjudged(Reason reason) implements Conformance {}

  /** Why a document was not judged. */
  enum Reason {
    /** More than {@link ShapeLibrary#MAX_STATEMENTS} statements. */
    TOO_MANY_STATEMENTS,
    /** Parts within parts deeper than {@link ShapeLibrary#MAX_DEPTH}. */
    TOO_DEEP,
    /** The shape that was asked for does not exist. */
    UNKNOWN_SHAPE
  }

  /** Whether the document may be stored. */
  default boolean conforms() {
    return this instanceof Conforms;
  }

  /**
   * The result as a SHACL validation report (SHACL §3.6.2) of focus node, path, message, severity,
   * constraint component and source shape. There is no {@code sh:value}: values are personal data.
   */
  default Model report() {
    return switch (this) {
      case Conforms(Set<IRI> shapes, List<Violation> warnings) -> Report.of(true, warnings);
      case Violates(List<Violation> findings) -> Report.of(false, findings);
      case Unjudged(Reason reason) -> Report.of(false, List.of());
    };
  }
}
