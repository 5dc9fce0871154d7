package org.gezinspod.client.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** What the worries of a report are about. */
public final class ZorgelijkeSituatie extends Thing<ZorgelijkeSituatie> {
  public static final Kind<ZorgelijkeSituatie> KIND =
      Kind.ofPart(Jzv.ZorgelijkeSituatie, ZorgelijkeSituatie::new);

  private ZorgelijkeSituatie(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static ZorgelijkeSituatie fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static ZorgelijkeSituatie at(String iri) {
    return KIND.at(iri);
  }

  public String situatieSchets() {
    return one(Jzv.situatieSchets, Codecs.TEXT);
  }

  public ZorgelijkeSituatie withSituatieSchets(String situatieSchets) {
    return set(Jzv.situatieSchets, Codecs.TEXT, situatieSchets);
  }

  public Optional<String> nadereOmschrijving() {
    return optional(Jzv.nadereOmschrijving, Codecs.TEXT);
  }

  public ZorgelijkeSituatie withNadereOmschrijving(String nadereOmschrijving) {
    return set(Jzv.nadereOmschrijving, Codecs.TEXT, nadereOmschrijving);
  }

  public Set<VraagAntwoord> vraagAntwoord() {
    return parts(Jzv.vraagAntwoord, VraagAntwoord.KIND);
  }

  public ZorgelijkeSituatie withVraagAntwoord(Collection<VraagAntwoord> vraagAntwoord) {
    return setParts(Jzv.vraagAntwoord, vraagAntwoord);
  }
}
