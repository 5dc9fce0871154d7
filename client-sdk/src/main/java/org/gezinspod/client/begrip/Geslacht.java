package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The gender as registered. The scheme {@code geslacht}. */
public enum Geslacht implements Code<Geslacht> {
  ONBEKEND(Begrip.Geslacht._0),
  MAN(Begrip.Geslacht._1),
  VROUW(Begrip.Geslacht._2),
  NIET_GESPECIFICEERD(Begrip.Geslacht._9);

  private final IRI iri;

  Geslacht(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
