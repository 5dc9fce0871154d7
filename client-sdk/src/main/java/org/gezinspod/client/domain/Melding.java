package org.gezinspod.client.domain;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.SoortMelding;
import org.gezinspod.client.begrip.StatusMelding;
import org.gezinspod.client.begrip.Urgentie;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/**
 * A formal statement of worries about the safety, health or development of somebody. The contact
 * and the address of those concerned stand in items of their own.
 */
public final class Melding extends Basis<Melding> {
  public static final Kind<Melding> KIND = Kind.of(Jzv.Melding, Melding::new);

  private static final Codec<Coded<SoortMelding>> SOORT_MELDING = Coded.codec(SoortMelding.class);
  private static final Codec<Coded<StatusMelding>> STATUS_MELDING =
      Coded.codec(StatusMelding.class);
  private static final Codec<Coded<Urgentie>> URGENTIE = Coded.codec(Urgentie.class);

  private Melding(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Melding fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Melding at(String iri) {
    return KIND.at(iri);
  }

  public Coded<SoortMelding> soort() {
    return one(Jzv.soort, SOORT_MELDING);
  }

  public Melding withSoort(Code<SoortMelding> soort) {
    return set(Jzv.soort, Codecs.LINK, soort.iri());
  }

  public OffsetDateTime datumTijd() {
    return one(Jzv.datumTijd, Codecs.MOMENT);
  }

  public Melding withDatumTijd(OffsetDateTime datumTijd) {
    return set(Jzv.datumTijd, Codecs.MOMENT, datumTijd);
  }

  public Optional<String> verzoek() {
    return optional(Jzv.verzoek, Codecs.TEXT);
  }

  public Melding withVerzoek(String verzoek) {
    return set(Jzv.verzoek, Codecs.TEXT, verzoek);
  }

  public boolean terugkoppelingGewenst() {
    return one(Jzv.terugkoppelingGewenst, Codecs.TRUTH);
  }

  public Melding withTerugkoppelingGewenst(boolean terugkoppelingGewenst) {
    return set(Jzv.terugkoppelingGewenst, Codecs.TRUTH, terugkoppelingGewenst);
  }

  public ZorgelijkeSituatie zorgelijkeSituatie() {
    return part(Jzv.zorgelijkeSituatie, ZorgelijkeSituatie.KIND);
  }

  public Melding withZorgelijkeSituatie(ZorgelijkeSituatie zorgelijkeSituatie) {
    return setPart(Jzv.zorgelijkeSituatie, zorgelijkeSituatie);
  }

  public Optional<Contact> contact() {
    return optionalPart(Jzv.contact, Contact.KIND);
  }

  public Melding withContact(Contact contact) {
    return setPart(Jzv.contact, contact);
  }

  public Set<Informatie> overigeInformatie() {
    return parts(Jzv.overigeInformatie, Informatie.KIND);
  }

  public Melding withOverigeInformatie(Collection<Informatie> overigeInformatie) {
    return setParts(Jzv.overigeInformatie, overigeInformatie);
  }

  public Set<Incident> naarAanleidingVan() {
    return parts(Jzv.naarAanleidingVan, Incident.KIND);
  }

  public Melding withNaarAanleidingVan(Collection<Incident> naarAanleidingVan) {
    return setParts(Jzv.naarAanleidingVan, naarAanleidingVan);
  }

  public Set<Betrokkene> heeftBetrekkingOp() {
    return parts(Jzv.heeftBetrekkingOp, Betrokkene.KIND);
  }

  public Melding withHeeftBetrekkingOp(Collection<Betrokkene> heeftBetrekkingOp) {
    return setParts(Jzv.heeftBetrekkingOp, heeftBetrekkingOp);
  }

  public Coded<StatusMelding> status() {
    return one(Jzv.status, STATUS_MELDING);
  }

  public Melding withStatus(Code<StatusMelding> status) {
    return set(Jzv.status, Codecs.LINK, status.iri());
  }

  public Optional<Coded<Urgentie>> urgentie() {
    return optional(Jzv.urgentie, URGENTIE);
  }

  public Melding withUrgentie(Code<Urgentie> urgentie) {
    return set(Jzv.urgentie, Codecs.LINK, urgentie.iri());
  }

  public Optional<IRI> melder() {
    return optional(Jzv.melder, Codecs.LINK);
  }

  public Melding withMelder(IRI melder) {
    return set(Jzv.melder, Codecs.LINK, melder);
  }

  public Optional<IRI> meldendeOrganisatie() {
    return optional(Jzv.meldendeOrganisatie, Codecs.LINK);
  }

  public Melding withMeldendeOrganisatie(IRI meldendeOrganisatie) {
    return set(Jzv.meldendeOrganisatie, Codecs.LINK, meldendeOrganisatie);
  }

  public IRI ontvangendeOrganisatie() {
    return one(Jzv.ontvangendeOrganisatie, Codecs.LINK);
  }

  public Melding withOntvangendeOrganisatie(IRI ontvangendeOrganisatie) {
    return set(Jzv.ontvangendeOrganisatie, Codecs.LINK, ontvangendeOrganisatie);
  }

  public Set<IRI> uitkomst() {
    return all(Jzv.uitkomst, Codecs.LINK);
  }

  public Melding withUitkomst(Collection<IRI> uitkomst) {
    return setAll(Jzv.uitkomst, Codecs.LINK, uitkomst);
  }

  public Set<Informering> informering() {
    return parts(Jzv.informering, Informering.KIND);
  }

  public Melding withInformering(Collection<Informering> informering) {
    return setParts(Jzv.informering, informering);
  }
}
