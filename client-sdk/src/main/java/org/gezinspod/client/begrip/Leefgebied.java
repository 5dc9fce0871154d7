package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The parts of life that a goal, signal or score is about. The scheme {@code leefgebied}. */
public enum Leefgebied implements Code<Leefgebied> {
  FINANCIEN(Begrip.Leefgebied.financien),
  DAGBESTEDING(Begrip.Leefgebied.dagbesteding),
  HUISVESTING(Begrip.Leefgebied.huisvesting),
  HUISELIJKE_RELATIES(Begrip.Leefgebied.huiselijkeRelaties),
  GEESTELIJKE_GEZONDHEID(Begrip.Leefgebied.geestelijkeGezondheid),
  LICHAMELIJKE_GEZONDHEID(Begrip.Leefgebied.lichamelijkeGezondheid),
  VERSLAVING(Begrip.Leefgebied.verslaving),
  ALGEMENE_DAGELIJKSE_LEVENSVERRICHTINGEN(Begrip.Leefgebied.algemeneDagelijkseLevensverrichtingen),
  SOCIAAL_NETWERK(Begrip.Leefgebied.sociaalNetwerk),
  MAATSCHAPPELIJKE_PARTICIPATIE(Begrip.Leefgebied.maatschappelijkeParticipatie),
  JUSTITIE(Begrip.Leefgebied.justitie),
  VEILIGHEID(Begrip.Leefgebied.veiligheid),
  OPVOEDING(Begrip.Leefgebied.opvoeding),
  ONDERWIJS(Begrip.Leefgebied.onderwijs),
  VRIJE_TIJD(Begrip.Leefgebied.vrijeTijd);

  private final IRI iri;

  Leefgebied(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
