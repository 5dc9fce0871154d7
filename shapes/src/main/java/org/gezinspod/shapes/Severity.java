package org.gezinspod.shapes;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/** How grave a finding is (SHACL §3.6.2.4). */
public enum Severity {
  /** The document is refused. */
  VIOLATION(SHACL.VIOLATION),
  /** The document is accepted; its author is told. */
  WARNING(SHACL.WARNING);

  private final IRI iri;

  Severity(IRI iri) {
    this.iri = iri;
  }

  /** The SHACL name of this severity. */
  public IRI iri() {
    return iri;
  }
}
