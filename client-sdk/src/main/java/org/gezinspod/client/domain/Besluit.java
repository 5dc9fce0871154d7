package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A decision taken in a meeting or by a competent body. */
public final class Besluit extends Basis<Besluit> {
  public static final Kind<Besluit> KIND = Kind.of(Jzv.Besluit, Besluit::new);

  private Besluit(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Besluit fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Besluit at(String iri) {
    return KIND.at(iri);
  }

  public String omschrijving() {
    return one(Jzv.omschrijving, Codecs.TEXT);
  }

  public Besluit withOmschrijving(String omschrijving) {
    return set(Jzv.omschrijving, Codecs.TEXT, omschrijving);
  }

  public Optional<IRI> uitOverleg() {
    return optional(Jzv.uitOverleg, Codecs.LINK);
  }

  public Besluit withUitOverleg(IRI uitOverleg) {
    return set(Jzv.uitOverleg, Codecs.LINK, uitOverleg);
  }
}
