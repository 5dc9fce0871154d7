package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The state of a plan. The scheme {@code status-plan}. */
public enum StatusPlan implements Code<StatusPlan> {
  CONCEPT(Begrip.StatusPlan.concept),
  TER_REACTIE(Begrip.StatusPlan.terReactie),
  VASTGESTELD(Begrip.StatusPlan.vastgesteld),
  IN_UITVOERING(Begrip.StatusPlan.inUitvoering),
  GEEVALUEERD(Begrip.StatusPlan.geevalueerd),
  AFGESLOTEN(Begrip.StatusPlan.afgesloten);

  private final IRI iri;

  StatusPlan(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
