package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** The rules on how long data are kept. The scheme {@code bewaarregime}. */
public enum Bewaarregime implements Code<Bewaarregime> {
  JEUGDHULP20(Begrip.Bewaarregime.jeugdhulp20),
  VEILIG_THUIS(Begrip.Bewaarregime.veiligThuis),
  GI_MAATREGEL(Begrip.Bewaarregime.giMaatregel),
  RVDK_ONDERZOEK(Begrip.Bewaarregime.rvdkOnderzoek),
  RVDK_STRAF(Begrip.Bewaarregime.rvdkStraf),
  RVDK_BLIJVEND(Begrip.Bewaarregime.rvdkBlijvend),
  LOGGING5(Begrip.Bewaarregime.logging5),
  EIGEN_GEGEVENS(Begrip.Bewaarregime.eigenGegevens),
  SAMENWERKINGSVERBAND(Begrip.Bewaarregime.samenwerkingsverband);

  private final IRI iri;

  Bewaarregime(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
