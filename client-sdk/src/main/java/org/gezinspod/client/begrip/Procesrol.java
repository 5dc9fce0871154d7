package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The roles in a cooperation on a case. The scheme {@code procesrol}. */
public enum Procesrol implements Code<Procesrol> {
  BURGER(Begrip.Procesrol.burger),
  MELDER(Begrip.Procesrol.melder),
  DEELNEMER(Begrip.Procesrol.deelnemer),
  PROCESREGISSEUR(Begrip.Procesrol.procesregisseur),
  CASUSREGISSEUR(Begrip.Procesrol.casusregisseur),
  VOORZITTER(Begrip.Procesrol.voorzitter),
  NOTULIST(Begrip.Procesrol.notulist),
  UITVOERDER(Begrip.Procesrol.uitvoerder);

  private final IRI iri;

  Procesrol(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
