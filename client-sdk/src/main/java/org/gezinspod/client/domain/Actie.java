package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** Something that an organisation, a professional or a family member is going to do. */
public final class Actie extends Basis<Actie> {
  public static final Kind<Actie> KIND = Kind.of(Jzv.Actie, Actie::new);

  private static final Codec<Coded<StatusActie>> STATUS_ACTIE = Coded.codec(StatusActie.class);

  private Actie(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Actie fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Actie at(String iri) {
    return KIND.at(iri);
  }

  public String omschrijving() {
    return one(Jzv.omschrijving, Codecs.TEXT);
  }

  public Actie withOmschrijving(String omschrijving) {
    return set(Jzv.omschrijving, Codecs.TEXT, omschrijving);
  }

  public Optional<String> conditie() {
    return optional(Jzv.conditie, Codecs.TEXT);
  }

  public Actie withConditie(String conditie) {
    return set(Jzv.conditie, Codecs.TEXT, conditie);
  }

  public Set<Informering> informering() {
    return parts(Jzv.informering, Informering.KIND);
  }

  public Actie withInformering(Collection<Informering> informering) {
    return setParts(Jzv.informering, informering);
  }

  public Optional<IRI> uitOverleg() {
    return optional(Jzv.uitOverleg, Codecs.LINK);
  }

  public Actie withUitOverleg(IRI uitOverleg) {
    return set(Jzv.uitOverleg, Codecs.LINK, uitOverleg);
  }

  public Set<Betrokkene> heeftBetrekkingOp() {
    return parts(Jzv.heeftBetrekkingOp, Betrokkene.KIND);
  }

  public Actie withHeeftBetrekkingOp(Collection<Betrokkene> heeftBetrekkingOp) {
    return setParts(Jzv.heeftBetrekkingOp, heeftBetrekkingOp);
  }

  public IRI belegdBij() {
    return one(Jzv.belegdBij, Codecs.LINK);
  }

  public Actie withBelegdBij(IRI belegdBij) {
    return set(Jzv.belegdBij, Codecs.LINK, belegdBij);
  }

  public Coded<StatusActie> status() {
    return one(Jzv.status, STATUS_ACTIE);
  }

  public Actie withStatus(Code<StatusActie> status) {
    return set(Jzv.status, Codecs.LINK, status.iri());
  }

  public Optional<LocalDate> uiterlijk() {
    return optional(Jzv.uiterlijk, Codecs.DATE);
  }

  public Actie withUiterlijk(LocalDate uiterlijk) {
    return set(Jzv.uiterlijk, Codecs.DATE, uiterlijk);
  }

  public Optional<String> resultaat() {
    return optional(Jzv.resultaat, Codecs.TEXT);
  }

  public Actie withResultaat(String resultaat) {
    return set(Jzv.resultaat, Codecs.TEXT, resultaat);
  }

  public Optional<LocalDate> uitgevoerdOp() {
    return optional(Jzv.uitgevoerdOp, Codecs.DATE);
  }

  public Actie withUitgevoerdOp(LocalDate uitgevoerdOp) {
    return set(Jzv.uitgevoerdOp, Codecs.DATE, uitgevoerdOp);
  }

  public Set<Doel> doel() {
    return parts(Jzv.doel, Doel.KIND);
  }

  public Actie withDoel(Collection<Doel> doel) {
    return setParts(Jzv.doel, doel);
  }

  /** The organisation that carries it out, if it is one and this document describes it. */
  public Optional<Organisatie> belegdBijOrganisatie() {
    return parts(Jzv.belegdBij, Organisatie.KIND).stream()
        .filter(each -> each.values(RDF.TYPE).contains(Jzv.Organisatie))
        .findFirst();
  }

  /** Names the organisation that carries it out and describes it in this document. */
  public Actie withBelegdBij(Organisatie organisatie) {
    return setPart(Jzv.belegdBij, organisatie);
  }

  /** How the person was informed, where an exchange document gives it as text. */
  public Optional<String> informeringTekst() {
    return literal(Jzv.informering);
  }
}
