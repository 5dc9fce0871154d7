package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;

/**
 * A concept of one scheme: a constant of its enumeration, or a {@link Coded} value that was read.
 *
 * @param <C> the enumeration of the scheme
 */
public interface Code<C extends Enum<C> & Code<C>> {
  /** The IRI of the concept. */
  IRI iri();

  /** The code of the concept within its scheme, such as {@code opgepakt}. */
  default String notation() {
    return iri().getLocalName();
  }
}
