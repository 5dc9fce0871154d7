package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The state of a meeting. The scheme {@code status-overleg}. */
public enum StatusOverleg implements Code<StatusOverleg> {
  GEPLAND(Begrip.StatusOverleg.gepland),
  GEHOUDEN(Begrip.StatusOverleg.gehouden),
  GEANNULEERD(Begrip.StatusOverleg.geannuleerd);

  private final IRI iri;

  StatusOverleg(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
