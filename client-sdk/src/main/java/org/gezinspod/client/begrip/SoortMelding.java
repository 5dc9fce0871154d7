package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The kinds of reports in the chain. The scheme {@code soort-melding}. */
public enum SoortMelding implements Code<SoortMelding> {
  NAZ(Begrip.SoortMelding.NAZ),
  VT(Begrip.SoortMelding.VT),
  ZVH(Begrip.SoortMelding.ZVH);

  private final IRI iri;

  SoortMelding(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
