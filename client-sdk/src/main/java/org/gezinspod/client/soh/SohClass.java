package org.gezinspod.client.soh;

import org.eclipse.rdf4j.model.IRI;

/** The kinds of object that occur in the ministry's documents, each a class of the JZV ontology. */
public enum SohClass {
  MELDING("Melding"),
  ZORGELIJKE_SITUATIE("ZorgelijkeSituatie"),
  VRAAG_ANTWOORD("VraagAntwoord"),
  CONTACT("Contact"),
  INFORMATIE("Informatie"),
  INCIDENT("Incident"),
  PERIODE("Periode"),
  BETROKKENE("Betrokkene"),
  NAAM("Naam"),
  ADRES("Adres"),
  ORGANISATIE("Organisatie"),
  CASUSOVERLEG("Casusoverleg"),
  ZAAK("Zaak"),
  ACTIE("Actie"),
  BESLUIT("Besluit"),
  UITKOMST_OVERLEG("UitkomstOverleg"),
  UITKOMST_OVERLEG_REFERENTIE("UitkomstOverlegReferentie");

  private final String localName;
  private final IRI type;

  SohClass(String localName) {
    this.localName = localName;
    this.type = Terms.jzv(localName);
  }

  /** The class in the JZV ontology. */
  public IRI type() {
    return type;
  }

  /** The name in the ministry's documents, for example {@code ZorgelijkeSituatie}. */
  public String localName() {
    return localName;
  }
}
