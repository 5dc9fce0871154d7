package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.SoortAdres;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A place where somebody lives, stays or receives mail. Always sensitive. */
public final class Adres extends Basis<Adres> {
  public static final Kind<Adres> KIND = Kind.of(Jzv.Adres, Adres::new);

  private static final Codec<Coded<SoortAdres>> SOORT_ADRES = Coded.codec(SoortAdres.class);

  private Adres(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Adres fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Adres at(String iri) {
    return KIND.at(iri);
  }

  public String straatnaam() {
    return one(Jzv.straatnaam, Codecs.TEXT);
  }

  public Adres withStraatnaam(String straatnaam) {
    return set(Jzv.straatnaam, Codecs.TEXT, straatnaam);
  }

  public int huisnummer() {
    return one(Jzv.huisnummer, Codecs.NUMBER);
  }

  public Adres withHuisnummer(int huisnummer) {
    return set(Jzv.huisnummer, Codecs.NUMBER, huisnummer);
  }

  public Optional<String> huisletter() {
    return optional(Jzv.huisletter, Codecs.TEXT);
  }

  public Adres withHuisletter(String huisletter) {
    return set(Jzv.huisletter, Codecs.TEXT, huisletter);
  }

  public Optional<String> huisnummertoevoeging() {
    return optional(Jzv.huisnummertoevoeging, Codecs.TEXT);
  }

  public Adres withHuisnummertoevoeging(String huisnummertoevoeging) {
    return set(Jzv.huisnummertoevoeging, Codecs.TEXT, huisnummertoevoeging);
  }

  public String postcode() {
    return one(Jzv.postcode, Codecs.TEXT);
  }

  public Adres withPostcode(String postcode) {
    return set(Jzv.postcode, Codecs.TEXT, postcode);
  }

  public String plaats() {
    return one(Jzv.plaats, Codecs.TEXT);
  }

  public Adres withPlaats(String plaats) {
    return set(Jzv.plaats, Codecs.TEXT, plaats);
  }

  public Optional<Coded<SoortAdres>> soortAdres() {
    return optional(Jzv.soortAdres, SOORT_ADRES);
  }

  public Adres withSoortAdres(Code<SoortAdres> soortAdres) {
    return set(Jzv.soortAdres, Codecs.LINK, soortAdres.iri());
  }
}
