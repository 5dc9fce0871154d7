package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** How fast somebody must act. The scheme {@code urgentie}. */
public enum Urgentie implements Code<Urgentie> {
  ACUUT(Begrip.Urgentie.acuut),
  SPOED(Begrip.Urgentie.spoed),
  HOOG(Begrip.Urgentie.hoog),
  NORMAAL(Begrip.Urgentie.normaal),
  LAAG(Begrip.Urgentie.laag);

  private final IRI iri;

  Urgentie(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
