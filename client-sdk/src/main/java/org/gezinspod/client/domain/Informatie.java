package org.gezinspod.client.domain;

import java.net.URI;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** Further information with a report. */
public final class Informatie extends Thing<Informatie> {
  public static final Kind<Informatie> KIND = Kind.ofPart(Jzv.Informatie, Informatie::new);

  private Informatie(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Informatie fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Informatie at(String iri) {
    return KIND.at(iri);
  }

  public String omschrijving() {
    return one(Jzv.omschrijving, Codecs.TEXT);
  }

  public Informatie withOmschrijving(String omschrijving) {
    return set(Jzv.omschrijving, Codecs.TEXT, omschrijving);
  }

  public Optional<URI> url() {
    return optional(Jzv.url, Codecs.ADDRESS);
  }

  public Informatie withUrl(URI url) {
    return set(Jzv.url, Codecs.ADDRESS, url);
  }
}
