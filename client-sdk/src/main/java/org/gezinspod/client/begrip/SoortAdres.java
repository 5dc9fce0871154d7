package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** What an address is for. The scheme {@code soort-adres}. */
public enum SoortAdres implements Code<SoortAdres> {
  POST(Begrip.SoortAdres._01),
  WOON_OF_VERBLIJF(Begrip.SoortAdres._02),
  BRP(Begrip.SoortAdres._03),
  OPVANG(Begrip.SoortAdres.opvang),
  GEHEIM(Begrip.SoortAdres.geheim);

  private final IRI iri;

  SoortAdres(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
