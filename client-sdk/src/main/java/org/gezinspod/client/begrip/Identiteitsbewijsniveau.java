package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/**
 * How firmly identity was established at sign-in with DigiD. The scheme {@code
 * identiteitsbewijsniveau}.
 */
public enum Identiteitsbewijsniveau implements Code<Identiteitsbewijsniveau> {
  BASIS(Begrip.Identiteitsbewijsniveau.basis),
  MIDDEN(Begrip.Identiteitsbewijsniveau.midden),
  SUBSTANTIEEL(Begrip.Identiteitsbewijsniveau.substantieel),
  HOOG(Begrip.Identiteitsbewijsniveau.hoog);

  private final IRI iri;

  Identiteitsbewijsniveau(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
