package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/**
 * The kinds of organisations that may work around a family. The scheme {@code organisatiesoort}.
 */
public enum Organisatiesoort implements Code<Organisatiesoort> {
  JEUGD(Begrip.Organisatiesoort.jeugd),
  ZORG(Begrip.Organisatiesoort.zorg),
  VEILIGHEID(Begrip.Organisatiesoort.veiligheid),
  SOCIAAL_DOMEIN(Begrip.Organisatiesoort.sociaalDomein),
  RECHTSPRAAK(Begrip.Organisatiesoort.rechtspraak),
  GEMEENTE(Begrip.Organisatiesoort.gemeente),
  LOKAAL_TEAM(Begrip.Organisatiesoort.lokaalTeam),
  VEILIG_THUIS(Begrip.Organisatiesoort.veiligThuis),
  RAAD_VOOR_DE_KINDERBESCHERMING(Begrip.Organisatiesoort.raadVoorDeKinderbescherming),
  GECERTIFICEERDE_INSTELLING(Begrip.Organisatiesoort.gecertificeerdeInstelling),
  POLITIE(Begrip.Organisatiesoort.politie),
  OPENBAAR_MINISTERIE(Begrip.Organisatiesoort.openbaarMinisterie),
  RECLASSERING(Begrip.Organisatiesoort.reclassering),
  ZORG_EN_VEILIGHEIDSHUIS(Begrip.Organisatiesoort.zorgEnVeiligheidshuis),
  DIENST_JUSTITIELE_INRICHTINGEN(Begrip.Organisatiesoort.dienstJustitieleInrichtingen),
  JUSTITIELE_JEUGDINRICHTING(Begrip.Organisatiesoort.justitieleJeugdinrichting),
  JEUGDHULPAANBIEDER(Begrip.Organisatiesoort.jeugdhulpaanbieder),
  JEUGDGEZONDHEIDSZORG(Begrip.Organisatiesoort.jeugdgezondheidszorg),
  GGZ(Begrip.Organisatiesoort.ggz),
  HUISARTS(Begrip.Organisatiesoort.huisarts),
  ZIEKENHUIS(Begrip.Organisatiesoort.ziekenhuis),
  ONDERWIJS(Begrip.Organisatiesoort.onderwijs),
  LEERPLICHT(Begrip.Organisatiesoort.leerplicht),
  KINDEROPVANG(Begrip.Organisatiesoort.kinderopvang),
  VROUWENOPVANG(Begrip.Organisatiesoort.vrouwenopvang),
  SLACHTOFFERHULP(Begrip.Organisatiesoort.slachtofferhulp),
  HALT(Begrip.Organisatiesoort.halt),
  CJIB(Begrip.Organisatiesoort.cjib),
  WONINGCORPORATIE(Begrip.Organisatiesoort.woningcorporatie),
  SCHULDHULPVERLENING(Begrip.Organisatiesoort.schuldhulpverlening),
  CENTRUM_SEKSUEEL_GEWELD(Begrip.Organisatiesoort.centrumSeksueelGeweld),
  COMENSHA(Begrip.Organisatiesoort.comensha),
  NIDOS(Begrip.Organisatiesoort.nidos),
  ONAFHANKELIJKE_CLIENTONDERSTEUNING(Begrip.Organisatiesoort.onafhankelijkeClientondersteuning),
  VERTROUWENSWERK(Begrip.Organisatiesoort.vertrouwenswerk);

  private final IRI iri;

  Organisatiesoort(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
