package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.StatusPlan;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/**
 * The written goals, agreements and help of a family. Each goal, action and agreement is an item of
 * its own, so that several people can work at once.
 */
public final class Gezinsplan extends Basis<Gezinsplan> {
  public static final Kind<Gezinsplan> KIND = Kind.of(Jzv.Gezinsplan, Gezinsplan::new);

  private static final Codec<Coded<StatusPlan>> STATUS_PLAN = Coded.codec(StatusPlan.class);

  private Gezinsplan(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Gezinsplan fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Gezinsplan at(String iri) {
    return KIND.at(iri);
  }

  public String titel() {
    return one(Jzv.titel, Codecs.TEXT);
  }

  public Gezinsplan withTitel(String titel) {
    return set(Jzv.titel, Codecs.TEXT, titel);
  }

  public Coded<StatusPlan> status() {
    return one(Jzv.status, STATUS_PLAN);
  }

  public Gezinsplan withStatus(Code<StatusPlan> status) {
    return set(Jzv.status, Codecs.LINK, status.iri());
  }

  public Optional<IRI> casusregisseur() {
    return optional(Jzv.casusregisseur, Codecs.LINK);
  }

  public Gezinsplan withCasusregisseur(IRI casusregisseur) {
    return set(Jzv.casusregisseur, Codecs.LINK, casusregisseur);
  }

  public Set<Doel> doel() {
    return parts(Jzv.doel, Doel.KIND);
  }

  public Gezinsplan withDoel(Collection<Doel> doel) {
    return setParts(Jzv.doel, doel);
  }

  public Set<Actie> actie() {
    return parts(Jzv.actie, Actie.KIND);
  }

  public Gezinsplan withActie(Collection<Actie> actie) {
    return setParts(Jzv.actie, actie);
  }

  public Set<IRI> afspraak() {
    return all(Jzv.afspraak, Codecs.LINK);
  }

  public Gezinsplan withAfspraak(Collection<IRI> afspraak) {
    return setAll(Jzv.afspraak, Codecs.LINK, afspraak);
  }

  public Optional<LocalDate> evaluatieOp() {
    return optional(Jzv.evaluatieOp, Codecs.DATE);
  }

  public Gezinsplan withEvaluatieOp(LocalDate evaluatieOp) {
    return set(Jzv.evaluatieOp, Codecs.DATE, evaluatieOp);
  }
}
