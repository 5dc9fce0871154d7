package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** How or when somebody was informed, or why not. The scheme {@code informering}. */
public enum WijzeInformering implements Code<WijzeInformering> {
  VOORAF(Begrip.Informering.vooraf),
  DIRECT(Begrip.Informering.direct),
  UITGESTELD(Begrip.Informering.uitgesteld),
  NIET_IN_BELANG_VEILIGHEID(Begrip.Informering.nietInBelangVeiligheid),
  NIET_OP_VERZOEK_BEVOEGD_GEZAG(Begrip.Informering.nietOpVerzoekBevoegdGezag),
  NIET_BEREIKBAAR(Begrip.Informering.nietBereikbaar);

  private final IRI iri;

  WijzeInformering(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
