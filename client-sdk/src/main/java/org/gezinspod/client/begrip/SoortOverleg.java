package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/**
 * The kinds of meetings about a family or case, with what usually holds for the family. The scheme
 * {@code soort-overleg}.
 */
public enum SoortOverleg implements Code<SoortOverleg> {
  MOTORKAPOVERLEG(Begrip.SoortOverleg.motorkapoverleg),
  ACTIEOVERLEG(Begrip.SoortOverleg.actieoverleg),
  ZORG_EN_VEILIGHEIDSHUISOVERLEG(Begrip.SoortOverleg.zorgEnVeiligheidshuisoverleg),
  BESCHERMINGSOVERLEG(Begrip.SoortOverleg.beschermingsoverleg),
  MULTIDISCIPLINAIR_OVERLEG(Begrip.SoortOverleg.multidisciplinairOverleg),
  INDICATIEOVERLEG(Begrip.SoortOverleg.indicatieoverleg),
  TRAJECTBERAAD(Begrip.SoortOverleg.trajectberaad),
  NAZORGOVERLEG(Begrip.SoortOverleg.nazorgoverleg),
  MDA_PLUS_PLUS(Begrip.SoortOverleg.mdaPlusPlus),
  NETWERKBERAAD(Begrip.SoortOverleg.netwerkberaad),
  ZSM_OVERLEG(Begrip.SoortOverleg.zsmOverleg),
  GEZINSGESPREK(Begrip.SoortOverleg.gezinsgesprek),
  FAMILIEGROEPSCONFERENTIE(Begrip.SoortOverleg.familiegroepsconferentie),
  EVALUATIE(Begrip.SoortOverleg.evaluatie);

  private final IRI iri;

  SoortOverleg(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
