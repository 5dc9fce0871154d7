package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A coherent piece of work with a start and an end. */
public final class Zaak extends Basis<Zaak> {
  public static final Kind<Zaak> KIND = Kind.of(Jzv.Zaak, Zaak::new);

  private Zaak(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Zaak fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Zaak at(String iri) {
    return KIND.at(iri);
  }

  public LocalDate startDatum() {
    return one(Jzv.startDatum, Codecs.DATE);
  }

  public Zaak withStartDatum(LocalDate startDatum) {
    return set(Jzv.startDatum, Codecs.DATE, startDatum);
  }

  public Set<Actie> heeftActie() {
    return parts(Jzv.heeftActie, Actie.KIND);
  }

  public Zaak withHeeftActie(Collection<Actie> heeftActie) {
    return setParts(Jzv.heeftActie, heeftActie);
  }

  public Set<Besluit> heeftBesluit() {
    return parts(Jzv.heeftBesluit, Besluit.KIND);
  }

  public Zaak withHeeftBesluit(Collection<Besluit> heeftBesluit) {
    return setParts(Jzv.heeftBesluit, heeftBesluit);
  }
}
