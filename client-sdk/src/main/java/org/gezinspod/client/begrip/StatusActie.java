package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The state of an action. The scheme {@code status-actie}. */
public enum StatusActie implements Code<StatusActie> {
  VOORGESTELD(Begrip.StatusActie.voorgesteld),
  UITGEZET(Begrip.StatusActie.uitgezet),
  GEACCEPTEERD(Begrip.StatusActie.geaccepteerd),
  GEWEIGERD(Begrip.StatusActie.geweigerd),
  OPGEPAKT(Begrip.StatusActie.opgepakt),
  UITGEVOERD(Begrip.StatusActie.uitgevoerd),
  NIET_UITGEVOERD(Begrip.StatusActie.nietUitgevoerd),
  VERVALLEN(Begrip.StatusActie.vervallen);

  private final IRI iri;

  StatusActie(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
