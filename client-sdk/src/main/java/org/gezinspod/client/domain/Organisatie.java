package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Organisatiesoort;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** A body that works in the social domain or near it. */
public final class Organisatie extends Thing<Organisatie> {
  public static final Kind<Organisatie> KIND = Kind.of(Jzv.Organisatie, Organisatie::new);

  private static final Codec<Coded<Organisatiesoort>> ORGANISATIESOORT =
      Coded.codec(Organisatiesoort.class);

  private Organisatie(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Organisatie fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Organisatie at(String iri) {
    return KIND.at(iri);
  }

  public String naam() {
    return one(Jzv.naam, Codecs.TEXT);
  }

  public Organisatie withNaam(String naam) {
    return set(Jzv.naam, Codecs.TEXT, naam);
  }

  public Optional<String> oin() {
    return optional(Jzv.oin, Codecs.TEXT);
  }

  public Organisatie withOin(String oin) {
    return set(Jzv.oin, Codecs.TEXT, oin);
  }

  public Optional<String> kvkNummer() {
    return optional(Jzv.kvkNummer, Codecs.TEXT);
  }

  public Organisatie withKvkNummer(String kvkNummer) {
    return set(Jzv.kvkNummer, Codecs.TEXT, kvkNummer);
  }

  public Optional<String> agbCode() {
    return optional(Jzv.agbCode, Codecs.TEXT);
  }

  public Organisatie withAgbCode(String agbCode) {
    return set(Jzv.agbCode, Codecs.TEXT, agbCode);
  }

  public Coded<Organisatiesoort> soortOrganisatie() {
    return one(Jzv.soortOrganisatie, ORGANISATIESOORT);
  }

  public Organisatie withSoortOrganisatie(Code<Organisatiesoort> soortOrganisatie) {
    return set(Jzv.soortOrganisatie, Codecs.LINK, soortOrganisatie.iri());
  }

  public Optional<Contact> contactAlgemeen() {
    return optionalPart(Jzv.contactAlgemeen, Contact.KIND);
  }

  public Organisatie withContactAlgemeen(Contact contactAlgemeen) {
    return setPart(Jzv.contactAlgemeen, contactAlgemeen);
  }
}
