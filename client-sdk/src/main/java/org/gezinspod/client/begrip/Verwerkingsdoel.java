package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** What data of a family are used for. The scheme {@code doel}. */
public enum Verwerkingsdoel implements Code<Verwerkingsdoel> {
  MELDING_BEOORDELEN(Begrip.Doel.meldingBeoordelen),
  VEILIGHEID_HERSTELLEN(Begrip.Doel.veiligheidHerstellen),
  JEUGDHULP_VERLENEN(Begrip.Doel.jeugdhulpVerlenen),
  ONDERZOEK_BESCHERMING(Begrip.Doel.onderzoekBescherming),
  UITVOEREN_MAATREGEL(Begrip.Doel.uitvoerenMaatregel),
  JEUGDRECLASSERING(Begrip.Doel.jeugdreclassering),
  OPSPORING_VERVOLGING(Begrip.Doel.opsporingVervolging),
  OVERLEG_VOORBEREIDEN(Begrip.Doel.overlegVoorbereiden),
  PLAN_UITVOEREN(Begrip.Doel.planUitvoeren),
  NAZORG(Begrip.Doel.nazorg),
  INZAGE_BETROKKENE(Begrip.Doel.inzageBetrokkene),
  KLACHTBEHANDELING(Begrip.Doel.klachtbehandeling),
  TOEZICHT(Begrip.Doel.toezicht),
  KWALITEIT_EN_STATISTIEK(Begrip.Doel.kwaliteitEnStatistiek);

  private final IRI iri;

  Verwerkingsdoel(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
