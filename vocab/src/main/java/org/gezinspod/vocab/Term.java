package org.gezinspod.vocab;

import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;

/**
 * A class or property of the ontology with its texts.
 *
 * @param deprecated whether the term is kept only for old data (owl:deprecated)
 */
public record Term(IRI iri, Kind kind, Texts label, Texts comment, boolean deprecated) {

  /** What a term is. */
  public enum Kind {
    /** An owl:Class. */
    CLASS,
    /** An owl:ObjectProperty: its value is a resource. */
    OBJECT_PROPERTY,
    /** An owl:DatatypeProperty: its value is a literal. */
    DATATYPE_PROPERTY,
    /** An rdf:Property whose value is a resource in one place and a literal in another. */
    PROPERTY,
    /** An owl:AnnotationProperty: it says something about the vocabulary, not about a family. */
    ANNOTATION_PROPERTY
  }

  public Term {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(label);
    Objects.requireNonNull(comment);
  }

  /** The name of the term: what stands behind {@code jzv:}. */
  public String name() {
    return iri.getLocalName();
  }
}
