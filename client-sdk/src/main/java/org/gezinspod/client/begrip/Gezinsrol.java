package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The roles somebody may have in a family. The scheme {@code gezinsrol}. */
public enum Gezinsrol implements Code<Gezinsrol> {
  JEUGDIGE(Begrip.Gezinsrol.jeugdige),
  OUDER_MET_GEZAG(Begrip.Gezinsrol.ouderMetGezag),
  OUDER_ZONDER_GEZAG(Begrip.Gezinsrol.ouderZonderGezag),
  VOOGD(Begrip.Gezinsrol.voogd),
  STIEFOUDER(Begrip.Gezinsrol.stiefouder),
  PLEEGOUDER(Begrip.Gezinsrol.pleegouder),
  VERZORGER(Begrip.Gezinsrol.verzorger),
  BROER_ZUS(Begrip.Gezinsrol.broerZus),
  GROOTOUDER(Begrip.Gezinsrol.grootouder),
  NETWERKLID(Begrip.Gezinsrol.netwerklid),
  BUUR(Begrip.Gezinsrol.buur),
  EX_PARTNER(Begrip.Gezinsrol.exPartner);

  private final IRI iri;

  Gezinsrol(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
