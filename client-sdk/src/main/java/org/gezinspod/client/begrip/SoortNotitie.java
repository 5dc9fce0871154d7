package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The kinds of notes. The scheme {@code soort-notitie}. */
public enum SoortNotitie implements Code<SoortNotitie> {
  EIGEN(Begrip.SoortNotitie.eigen),
  GESPREKSVERSLAG(Begrip.SoortNotitie.gespreksverslag),
  OBSERVATIE(Begrip.SoortNotitie.observatie);

  private final IRI iri;

  SoortNotitie(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
