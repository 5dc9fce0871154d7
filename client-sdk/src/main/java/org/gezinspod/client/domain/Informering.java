package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.WijzeInformering;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** Whether, when and how somebody was informed, or why not. */
public final class Informering extends Thing<Informering> {
  public static final Kind<Informering> KIND = Kind.ofPart(Jzv.Informering, Informering::new);

  private static final Codec<Coded<WijzeInformering>> WIJZE_INFORMERING =
      Coded.codec(WijzeInformering.class);

  private Informering(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Informering fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Informering at(String iri) {
    return KIND.at(iri);
  }

  public IRI persoon() {
    return one(Jzv.persoon, Codecs.LINK);
  }

  public Informering withPersoon(IRI persoon) {
    return set(Jzv.persoon, Codecs.LINK, persoon);
  }

  public Coded<WijzeInformering> wijze() {
    return one(Jzv.wijze, WIJZE_INFORMERING);
  }

  public Informering withWijze(Code<WijzeInformering> wijze) {
    return set(Jzv.wijze, Codecs.LINK, wijze.iri());
  }

  public Optional<LocalDate> datum() {
    return optional(Jzv.datum, Codecs.DATE);
  }

  public Informering withDatum(LocalDate datum) {
    return set(Jzv.datum, Codecs.DATE, datum);
  }

  public Optional<String> reden() {
    return optional(Jzv.reden, Codecs.TEXT);
  }

  public Informering withReden(String reden) {
    return set(Jzv.reden, Codecs.TEXT, reden);
  }

  public Optional<LocalDate> heroverwegenOp() {
    return optional(Jzv.heroverwegenOp, Codecs.DATE);
  }

  public Informering withHeroverwegenOp(LocalDate heroverwegenOp) {
    return set(Jzv.heroverwegenOp, Codecs.DATE, heroverwegenOp);
  }

  public Optional<String> reactie() {
    return optional(Jzv.reactie, Codecs.TEXT);
  }

  public Informering withReactie(String reactie) {
    return set(Jzv.reactie, Codecs.TEXT, reactie);
  }

  public Optional<String> toelichting() {
    return optional(Jzv.toelichting, Codecs.TEXT);
  }

  public Informering withToelichting(String toelichting) {
    return set(Jzv.toelichting, Codecs.TEXT, toelichting);
  }
}
