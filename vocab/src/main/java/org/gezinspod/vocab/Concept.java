package org.gezinspod.vocab;

import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;

/**
 * One concept of a concept scheme.
 *
 * @param scheme the name of its scheme, such as {@code status-actie}
 * @param notation its code within the scheme, such as {@code uitgevoerd}
 */
public record Concept(IRI iri, String scheme, String notation, Texts label, Texts definition) {

  public Concept {
    Objects.requireNonNull(label);
    Objects.requireNonNull(definition);
    if (!iri.stringValue().equals(Begrip.NAMESPACE + scheme + "/" + notation)) {
      throw new IllegalArgumentException(iri + " does not follow from its scheme and notation");
    }
  }
}
