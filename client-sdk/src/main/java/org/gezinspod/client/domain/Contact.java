package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** How somebody can be reached. */
public final class Contact extends Basis<Contact> {
  public static final Kind<Contact> KIND = Kind.of(Jzv.Contact, Contact::new);

  private Contact(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Contact fresh() {
    return KIND.fresh();
  }

  /** A new one without a name, as part of another item; then it needs no metadata of its own. */
  public static Contact unnamed() {
    return KIND.unnamed();
  }

  /** A pointer to one that is described elsewhere. */
  public static Contact at(String iri) {
    return KIND.at(iri);
  }

  public String naam() {
    return one(Jzv.naam, Codecs.TEXT);
  }

  public Contact withNaam(String naam) {
    return set(Jzv.naam, Codecs.TEXT, naam);
  }

  public Optional<String> emailAdres() {
    return optional(Jzv.emailAdres, Codecs.TEXT);
  }

  public Contact withEmailAdres(String emailAdres) {
    return set(Jzv.emailAdres, Codecs.TEXT, emailAdres);
  }

  public Optional<String> telefoonnummer() {
    return optional(Jzv.telefoonnummer, Codecs.TEXT);
  }

  public Contact withTelefoonnummer(String telefoonnummer) {
    return set(Jzv.telefoonnummer, Codecs.TEXT, telefoonnummer);
  }
}
