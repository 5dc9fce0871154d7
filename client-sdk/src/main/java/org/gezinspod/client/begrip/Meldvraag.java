package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** Standard questions to those who report a concern. The scheme {@code meldvraag}. */
public enum Meldvraag implements Code<Meldvraag> {
  NAZ_001(Begrip.Meldvraag.NAZ_001),
  NAZ_002(Begrip.Meldvraag.NAZ_002),
  VT_001(Begrip.Meldvraag.VT_001),
  VT_002(Begrip.Meldvraag.VT_002),
  ZVH_001(Begrip.Meldvraag.ZVH_001),
  ZVH_002(Begrip.Meldvraag.ZVH_002);

  private final IRI iri;

  Meldvraag(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
