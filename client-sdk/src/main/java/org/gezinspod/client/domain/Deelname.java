package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Procesrol;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** Who takes part in what, in which role and for whom. */
public final class Deelname extends Basis<Deelname> {
  public static final Kind<Deelname> KIND = Kind.of(Jzv.Deelname, Deelname::new);

  private static final Codec<Coded<Procesrol>> PROCESROL = Coded.codec(Procesrol.class);

  private Deelname(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Deelname fresh() {
    return KIND.fresh();
  }

  /** A new one without a name, as part of another item; then it needs no metadata of its own. */
  public static Deelname unnamed() {
    return KIND.unnamed();
  }

  /** A pointer to one that is described elsewhere. */
  public static Deelname at(String iri) {
    return KIND.at(iri);
  }

  public IRI persoon() {
    return one(Jzv.persoon, Codecs.LINK);
  }

  public Deelname withPersoon(IRI persoon) {
    return set(Jzv.persoon, Codecs.LINK, persoon);
  }

  public Optional<IRI> namens() {
    return optional(Jzv.namens, Codecs.LINK);
  }

  public Deelname withNamens(IRI namens) {
    return set(Jzv.namens, Codecs.LINK, namens);
  }

  public Coded<Procesrol> procesrol() {
    return one(Jzv.procesrol, PROCESROL);
  }

  public Deelname withProcesrol(Code<Procesrol> procesrol) {
    return set(Jzv.procesrol, Codecs.LINK, procesrol.iri());
  }

  public Optional<IRI> in() {
    return optional(Jzv.in, Codecs.LINK);
  }

  public Deelname withIn(IRI in) {
    return set(Jzv.in, Codecs.LINK, in);
  }

  public Optional<LocalDate> geldigVan() {
    return optional(Jzv.geldigVan, Codecs.DATE);
  }

  public Deelname withGeldigVan(LocalDate geldigVan) {
    return set(Jzv.geldigVan, Codecs.DATE, geldigVan);
  }

  public Optional<LocalDate> geldigTot() {
    return optional(Jzv.geldigTot, Codecs.DATE);
  }

  public Deelname withGeldigTot(LocalDate geldigTot) {
    return set(Jzv.geldigTot, Codecs.DATE, geldigTot);
  }
}
