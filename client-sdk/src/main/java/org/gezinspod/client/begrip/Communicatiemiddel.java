package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** How somebody can be reached. The scheme {@code communicatiemiddel}. */
public enum Communicatiemiddel implements Code<Communicatiemiddel> {
  VASTE_TELEFOON(Begrip.Communicatiemiddel._01),
  MOBIEL(Begrip.Communicatiemiddel._02),
  EMAIL(Begrip.Communicatiemiddel._03),
  VEILIG_MOMENT(Begrip.Communicatiemiddel.veiligMoment);

  private final IRI iri;

  Communicatiemiddel(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
