package org.gezinspod.app.demo;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Vocabulary;

/** The concepts that the sample families name by their notation. */
final class Concepts {
  private Concepts() {}

  /**
   * The concept with this notation.
   *
   * @throws IllegalArgumentException where the scheme has no such concept
   */
  static IRI of(String scheme, String notation) {
    return Vocabulary.concept(scheme, notation)
        .orElseThrow(
            () -> new IllegalArgumentException("no concept " + notation + " in " + scheme));
  }
}
