package org.gezinspod.client.domain;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Geslacht;
import org.gezinspod.client.begrip.Gezinsrol;
import org.gezinspod.client.begrip.Identiteitsbewijsniveau;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/**
 * A person in a family, with the role she has there. Her citizen service number and her addresses
 * stand in items of their own.
 */
public final class Gezinslid extends Basis<Gezinslid> {
  public static final Kind<Gezinslid> KIND = Kind.of(Jzv.Gezinslid, Gezinslid::new);

  private static final Codec<Coded<Gezinsrol>> GEZINSROL = Coded.codec(Gezinsrol.class);
  private static final Codec<Coded<Geslacht>> GESLACHT = Coded.codec(Geslacht.class);
  private static final Codec<Coded<Identiteitsbewijsniveau>> IDENTITEITSBEWIJSNIVEAU =
      Coded.codec(Identiteitsbewijsniveau.class);

  private Gezinslid(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Gezinslid fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Gezinslid at(String iri) {
    return KIND.at(iri);
  }

  public Naam naam() {
    return part(Jzv.naam, Naam.KIND);
  }

  public Gezinslid withNaam(Naam naam) {
    return setPart(Jzv.naam, naam);
  }

  public Optional<Temporal> geboortedatum() {
    return optional(Jzv.geboortedatum, Codecs.PARTIAL_DATE);
  }

  public Gezinslid withGeboortedatum(Temporal geboortedatum) {
    return set(Jzv.geboortedatum, Codecs.PARTIAL_DATE, geboortedatum);
  }

  public Set<Coded<Gezinsrol>> rolInGezin() {
    return all(Jzv.rolInGezin, GEZINSROL);
  }

  public Gezinslid withRolInGezin(Collection<? extends Code<Gezinsrol>> rolInGezin) {
    return setAll(Jzv.rolInGezin, Codecs.LINK, rolInGezin.stream().map(Code::iri).toList());
  }

  public Optional<Coded<Geslacht>> geslacht() {
    return optional(Jzv.geslacht, GESLACHT);
  }

  public Gezinslid withGeslacht(Code<Geslacht> geslacht) {
    return set(Jzv.geslacht, Codecs.LINK, geslacht.iri());
  }

  public Optional<IRI> webid() {
    return optional(Jzv.webid, Codecs.LINK);
  }

  public Gezinslid withWebid(IRI webid) {
    return set(Jzv.webid, Codecs.LINK, webid);
  }

  public Optional<Coded<Identiteitsbewijsniveau>> identiteitsbewijsNiveau() {
    return optional(Jzv.identiteitsbewijsNiveau, IDENTITEITSBEWIJSNIVEAU);
  }

  public Gezinslid withIdentiteitsbewijsNiveau(
      Code<Identiteitsbewijsniveau> identiteitsbewijsNiveau) {
    return set(Jzv.identiteitsbewijsNiveau, Codecs.LINK, identiteitsbewijsNiveau.iri());
  }
}
