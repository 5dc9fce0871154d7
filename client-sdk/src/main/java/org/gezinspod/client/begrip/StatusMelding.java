package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The state of a report. The scheme {@code status-melding}. */
public enum StatusMelding implements Code<StatusMelding> {
  CONCEPT(Begrip.StatusMelding.concept),
  GEREGISTREERD(Begrip.StatusMelding.geregistreerd),
  INGEZIEN(Begrip.StatusMelding.ingezien),
  OPGEPAKT(Begrip.StatusMelding.opgepakt),
  UITKOMST_BEKEND(Begrip.StatusMelding.uitkomstBekend),
  AFGESLOTEN(Begrip.StatusMelding.afgesloten),
  INGETROKKEN(Begrip.StatusMelding.ingetrokken);

  private final IRI iri;

  StatusMelding(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
