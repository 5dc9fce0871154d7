package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** Why a resource needs extra protection. The scheme {@code gevoeligheid}. */
public enum Gevoeligheid implements Code<Gevoeligheid> {
  GEWOON(Begrip.Gevoeligheid.gewoon),
  BIJZONDER(Begrip.Gevoeligheid.bijzonder),
  STRAFRECHTELIJK(Begrip.Gevoeligheid.strafrechtelijk),
  VERBLIJFPLAATS(Begrip.Gevoeligheid.verblijfplaats),
  IDENTITEIT_MELDER(Begrip.Gevoeligheid.identiteitMelder),
  KINDSTEM(Begrip.Gevoeligheid.kindstem),
  VEILIGHEID(Begrip.Gevoeligheid.veiligheid),
  BSN(Begrip.Gevoeligheid.bsn);

  private final IRI iri;

  Gevoeligheid(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
