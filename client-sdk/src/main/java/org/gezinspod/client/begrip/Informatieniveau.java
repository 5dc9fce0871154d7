package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** How much somebody sees of a resource. The scheme {@code informatieniveau}. */
public enum Informatieniveau implements Code<Informatieniveau> {
  MINIMAAL(Begrip.Informatieniveau._0),
  BEPERKT(Begrip.Informatieniveau._1),
  VOLLEDIG(Begrip.Informatieniveau._2);

  private final IRI iri;

  Informatieniveau(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
