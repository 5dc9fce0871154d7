package org.gezinspod.client.begrip;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.vocab.Begrip;

/** For whom the author means a note. The scheme {@code zichtbaarheid}. */
public enum Zichtbaarheid implements Code<Zichtbaarheid> {
  ALLEEN_IK(Begrip.Zichtbaarheid.alleenIk),
  GEZIN(Begrip.Zichtbaarheid.gezin),
  DEELNEMERS(Begrip.Zichtbaarheid.deelnemers),
  AANGEWEZEN(Begrip.Zichtbaarheid.aangewezen);

  private final IRI iri;

  Zichtbaarheid(IRI iri) {
    this.iri = iri;
  }

  @Override
  public IRI iri() {
    return iri;
  }
}
