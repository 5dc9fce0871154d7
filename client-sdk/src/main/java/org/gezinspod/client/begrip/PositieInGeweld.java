package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/**
 * Somebody's place in violence described in a report or plan. The scheme {@code positie-in-geweld}.
 */
public enum PositieInGeweld implements Code<PositieInGeweld> {
  SLACHTOFFER(Begrip.PositieInGeweld.slachtoffer),
  PLEGER(Begrip.PositieInGeweld.pleger),
  BEIDE(Begrip.PositieInGeweld.beide),
  GETUIGE(Begrip.PositieInGeweld.getuige),
  ONBEKEND(Begrip.PositieInGeweld.onbekend);

  private final IRI iri;

  PositieInGeweld(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
