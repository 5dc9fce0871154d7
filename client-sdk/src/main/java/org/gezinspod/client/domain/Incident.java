package org.gezinspod.client.domain;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** An unexpected dangerous or disturbing event, at a moment or in a period. */
public final class Incident extends Basis<Incident> {
  public static final Kind<Incident> KIND = Kind.of(Jzv.Incident, Incident::new);

  private Incident(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Incident fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Incident at(String iri) {
    return KIND.at(iri);
  }

  public Optional<OffsetDateTime> datumTijd() {
    return optional(Jzv.datumTijd, Codecs.MOMENT);
  }

  public Incident withDatumTijd(OffsetDateTime datumTijd) {
    return set(Jzv.datumTijd, Codecs.MOMENT, datumTijd);
  }

  public Optional<Periode> periodeVanTot() {
    return optionalPart(Jzv.periodeVanTot, Periode.KIND);
  }

  public Incident withPeriodeVanTot(Periode periodeVanTot) {
    return setPart(Jzv.periodeVanTot, periodeVanTot);
  }

  public Optional<String> locatie() {
    return optional(Jzv.locatie, Codecs.TEXT);
  }

  public Incident withLocatie(String locatie) {
    return set(Jzv.locatie, Codecs.TEXT, locatie);
  }

  public String omschrijving() {
    return one(Jzv.omschrijving, Codecs.TEXT);
  }

  public Incident withOmschrijving(String omschrijving) {
    return set(Jzv.omschrijving, Codecs.TEXT, omschrijving);
  }
}
