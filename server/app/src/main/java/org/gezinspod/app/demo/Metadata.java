package org.gezinspod.app.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/**
 * What every item says of itself (vocabulary §3.1): who holds the source, who wrote it, when.
 *
 * @param holder the organisation or member who holds the source
 * @param author who wrote it
 * @param at when
 * @param status what the source is
 */
record Metadata(IRI holder, IRI author, OffsetDateTime at, Bronstatus status) {

  static Metadata of(IRI holder, IRI author, OffsetDateTime at, Bronstatus status) {
    return new Metadata(holder, author, at, status);
  }

  /** The same thing, with this metadata. */
  <T extends Thing<T>> T on(
      T thing, List<IRI> about, Informatieniveau level, Gevoeligheid sensitivity) {
    return thing
        .with(Jzv.betreft, about.toArray(Value[]::new))
        .with(Jzv.bronhouder, holder)
        .with(Jzv.bronstatus, status.iri())
        .with(Jzv.opgesteldDoor, author)
        .with(Jzv.aangemaaktOp, Values.literal(at))
        .with(Jzv.informatieniveau, level.iri())
        .with(Jzv.gevoeligheid, sensitivity.iri());
  }
}
