package org.gezinspod.client.soh;

/**
 * The documents of the ministry that the SDK knows, by the object at their root. A report of
 * concern is a {@link #MELDING}. The outcome of a meeting has two views: {@link #UITKOMST_OVERLEG}
 * (which outcome there is and where it can be seen) and {@link #CASUSOVERLEG} with its zaak, acties
 * and besluiten (what the outcome says); the parts of the second view are documents as well.
 */
public enum DocumentType {
  MELDING(SohClass.MELDING),
  CASUSOVERLEG(SohClass.CASUSOVERLEG),
  ZAAK(SohClass.ZAAK),
  ACTIE(SohClass.ACTIE),
  BESLUIT(SohClass.BESLUIT),
  UITKOMST_OVERLEG(SohClass.UITKOMST_OVERLEG),
  UITKOMST_OVERLEG_REFERENTIE(SohClass.UITKOMST_OVERLEG_REFERENTIE);

  private final SohClass root;

  DocumentType(SohClass root) {
    this.root = root;
  }

  /** The class of the object at the root. */
  public SohClass root() {
    return root;
  }
}
