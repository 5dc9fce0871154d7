package org.gezinspod.client.domain;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** A time with a beginning and perhaps an end. */
public final class Periode extends Thing<Periode> {
  public static final Kind<Periode> KIND = Kind.ofPart(Jzv.Periode, Periode::new);

  private Periode(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Periode fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Periode at(String iri) {
    return KIND.at(iri);
  }

  public OffsetDateTime datumTijdBegin() {
    return one(Jzv.datumTijdBegin, Codecs.MOMENT);
  }

  public Periode withDatumTijdBegin(OffsetDateTime datumTijdBegin) {
    return set(Jzv.datumTijdBegin, Codecs.MOMENT, datumTijdBegin);
  }

  public Optional<OffsetDateTime> datumTijdEinde() {
    return optional(Jzv.datumTijdEinde, Codecs.MOMENT);
  }

  public Periode withDatumTijdEinde(OffsetDateTime datumTijdEinde) {
    return set(Jzv.datumTijdEinde, Codecs.MOMENT, datumTijdEinde);
  }
}
