package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Leefgebied;
import org.gezinspod.client.begrip.StatusDoel;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A wanted situation or result. */
public final class Doel extends Basis<Doel> {
  public static final Kind<Doel> KIND = Kind.of(Jzv.Doel, Doel::new);

  private static final Codec<Coded<Leefgebied>> LEEFGEBIED = Coded.codec(Leefgebied.class);
  private static final Codec<Coded<StatusDoel>> STATUS_DOEL = Coded.codec(StatusDoel.class);

  private Doel(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Doel fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Doel at(String iri) {
    return KIND.at(iri);
  }

  public String omschrijving() {
    return one(Jzv.omschrijving, Codecs.TEXT);
  }

  public Doel withOmschrijving(String omschrijving) {
    return set(Jzv.omschrijving, Codecs.TEXT, omschrijving);
  }

  public Set<Coded<Leefgebied>> leefgebied() {
    return all(Jzv.leefgebied, LEEFGEBIED);
  }

  public Doel withLeefgebied(Collection<? extends Code<Leefgebied>> leefgebied) {
    return setAll(Jzv.leefgebied, Codecs.LINK, leefgebied.stream().map(Code::iri).toList());
  }

  public Set<IRI> voorWie() {
    return all(Jzv.voorWie, Codecs.LINK);
  }

  public Doel withVoorWie(Collection<IRI> voorWie) {
    return setAll(Jzv.voorWie, Codecs.LINK, voorWie);
  }

  public String gewensteSituatie() {
    return one(Jzv.gewensteSituatie, Codecs.TEXT);
  }

  public Doel withGewensteSituatie(String gewensteSituatie) {
    return set(Jzv.gewensteSituatie, Codecs.TEXT, gewensteSituatie);
  }

  public Optional<LocalDate> streefdatum() {
    return optional(Jzv.streefdatum, Codecs.DATE);
  }

  public Doel withStreefdatum(LocalDate streefdatum) {
    return set(Jzv.streefdatum, Codecs.DATE, streefdatum);
  }

  public Coded<StatusDoel> status() {
    return one(Jzv.status, STATUS_DOEL);
  }

  public Doel withStatus(Code<StatusDoel> status) {
    return set(Jzv.status, Codecs.LINK, status.iri());
  }

  public Optional<String> inEigenWoorden() {
    return optional(Jzv.inEigenWoorden, Codecs.TEXT);
  }

  public Doel withInEigenWoorden(String inEigenWoorden) {
    return set(Jzv.inEigenWoorden, Codecs.TEXT, inEigenWoorden);
  }
}
