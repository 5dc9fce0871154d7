package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** How a resource relates to its source. The scheme {@code bronstatus}. */
public enum Bronstatus implements Code<Bronstatus> {
  EIGEN(Begrip.Bronstatus.eigen),
  KOPIE(Begrip.Bronstatus.kopie),
  VERWIJZING(Begrip.Bronstatus.verwijzing),
  ATTEST(Begrip.Bronstatus.attest);

  private final IRI iri;

  Bronstatus(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
