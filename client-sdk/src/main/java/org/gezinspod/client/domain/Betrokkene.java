package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Geslacht;
import org.gezinspod.client.begrip.PositieInGeweld;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** The person whom an item is about, as that person appears in that one item. */
public final class Betrokkene extends Thing<Betrokkene> {
  public static final Kind<Betrokkene> KIND = Kind.ofPart(Jzv.Betrokkene, Betrokkene::new);

  private static final Codec<Coded<PositieInGeweld>> POSITIE_IN_GEWELD =
      Coded.codec(PositieInGeweld.class);
  private static final Codec<Coded<Geslacht>> GESLACHT = Coded.codec(Geslacht.class);

  private Betrokkene(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Betrokkene fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Betrokkene at(String iri) {
    return KIND.at(iri);
  }

  public Optional<IRI> persoon() {
    return optional(Jzv.persoon, Codecs.LINK);
  }

  public Betrokkene withPersoon(IRI persoon) {
    return set(Jzv.persoon, Codecs.LINK, persoon);
  }

  public Optional<Naam> naam() {
    return optionalPart(Jzv.naam, Naam.KIND);
  }

  public Betrokkene withNaam(Naam naam) {
    return setPart(Jzv.naam, naam);
  }

  public Optional<IRI> hoedanigheid() {
    return optional(Jzv.hoedanigheid, Codecs.LINK);
  }

  public Betrokkene withHoedanigheid(IRI hoedanigheid) {
    return set(Jzv.hoedanigheid, Codecs.LINK, hoedanigheid);
  }

  public Optional<Coded<PositieInGeweld>> positieInGeweld() {
    return optional(Jzv.positieInGeweld, POSITIE_IN_GEWELD);
  }

  public Betrokkene withPositieInGeweld(Code<PositieInGeweld> positieInGeweld) {
    return set(Jzv.positieInGeweld, Codecs.LINK, positieInGeweld.iri());
  }

  public Optional<Coded<Geslacht>> geslacht() {
    return optional(Jzv.geslacht, GESLACHT);
  }

  public Betrokkene withGeslacht(Code<Geslacht> geslacht) {
    return set(Jzv.geslacht, Codecs.LINK, geslacht.iri());
  }

  public Optional<String> burgerservicenummer() {
    return optional(Jzv.burgerservicenummer, Codecs.TEXT);
  }

  public Betrokkene withBurgerservicenummer(String burgerservicenummer) {
    return set(Jzv.burgerservicenummer, Codecs.TEXT, burgerservicenummer);
  }

  public Optional<Adres> adres() {
    return optionalPart(Jzv.adres, Adres.KIND);
  }

  public Betrokkene withAdres(Adres adres) {
    return setPart(Jzv.adres, adres);
  }
}
