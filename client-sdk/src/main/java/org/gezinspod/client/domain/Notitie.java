package org.gezinspod.client.domain;

import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.SoortNotitie;
import org.gezinspod.client.begrip.Zichtbaarheid;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A free note by a family member or a professional. */
public final class Notitie extends Basis<Notitie> {
  public static final Kind<Notitie> KIND = Kind.of(Jzv.Notitie, Notitie::new);

  private static final Codec<Coded<SoortNotitie>> SOORT_NOTITIE = Coded.codec(SoortNotitie.class);
  private static final Codec<Coded<Zichtbaarheid>> ZICHTBAARHEID = Coded.codec(Zichtbaarheid.class);

  private Notitie(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Notitie fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Notitie at(String iri) {
    return KIND.at(iri);
  }

  public String tekst() {
    return one(Jzv.tekst, Codecs.TEXT);
  }

  public Notitie withTekst(String tekst) {
    return set(Jzv.tekst, Codecs.TEXT, tekst);
  }

  public Coded<SoortNotitie> soort() {
    return one(Jzv.soort, SOORT_NOTITIE);
  }

  public Notitie withSoort(Code<SoortNotitie> soort) {
    return set(Jzv.soort, Codecs.LINK, soort.iri());
  }

  public Coded<Zichtbaarheid> zichtbaarheid() {
    return one(Jzv.zichtbaarheid, ZICHTBAARHEID);
  }

  public Notitie withZichtbaarheid(Code<Zichtbaarheid> zichtbaarheid) {
    return set(Jzv.zichtbaarheid, Codecs.LINK, zichtbaarheid.iri());
  }
}
