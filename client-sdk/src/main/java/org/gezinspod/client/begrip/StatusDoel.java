package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The state of a goal. The scheme {@code status-doel}. */
public enum StatusDoel implements Code<StatusDoel> {
  OPEN(Begrip.StatusDoel.open),
  OP_KOERS(Begrip.StatusDoel.opKoers),
  STAGNEERT(Begrip.StatusDoel.stagneert),
  BEHAALD(Begrip.StatusDoel.behaald),
  VERVALLEN(Begrip.StatusDoel.vervallen);

  private final IRI iri;

  StatusDoel(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
