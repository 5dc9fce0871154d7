package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.SoortOverleg;
import org.gezinspod.client.begrip.StatusOverleg;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** A meeting about one case file or case. */
public final class Casusoverleg extends Basis<Casusoverleg> {
  public static final Kind<Casusoverleg> KIND = Kind.of(Jzv.Casusoverleg, Casusoverleg::new);

  private static final Codec<Coded<SoortOverleg>> SOORT_OVERLEG = Coded.codec(SoortOverleg.class);
  private static final Codec<Coded<StatusOverleg>> STATUS_OVERLEG =
      Coded.codec(StatusOverleg.class);

  private Casusoverleg(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Casusoverleg fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Casusoverleg at(String iri) {
    return KIND.at(iri);
  }

  public Coded<SoortOverleg> soortOverleg() {
    return one(Jzv.soortOverleg, SOORT_OVERLEG);
  }

  public Casusoverleg withSoortOverleg(Code<SoortOverleg> soortOverleg) {
    return set(Jzv.soortOverleg, Codecs.LINK, soortOverleg.iri());
  }

  public LocalDate datum() {
    return one(Jzv.datum, Codecs.DATE);
  }

  public Casusoverleg withDatum(LocalDate datum) {
    return set(Jzv.datum, Codecs.DATE, datum);
  }

  public Optional<LocalTime> startTijd() {
    return optional(Jzv.startTijd, Codecs.TIME);
  }

  public Casusoverleg withStartTijd(LocalTime startTijd) {
    return set(Jzv.startTijd, Codecs.TIME, startTijd);
  }

  public Optional<LocalTime> eindTijd() {
    return optional(Jzv.eindTijd, Codecs.TIME);
  }

  public Casusoverleg withEindTijd(LocalTime eindTijd) {
    return set(Jzv.eindTijd, Codecs.TIME, eindTijd);
  }

  public Set<Deelname> deelname() {
    return parts(Jzv.deelname, Deelname.KIND);
  }

  public Casusoverleg withDeelname(Collection<Deelname> deelname) {
    return setParts(Jzv.deelname, deelname);
  }

  public Set<IRI> agenda() {
    return all(Jzv.agenda, Codecs.LINK);
  }

  public Casusoverleg withAgenda(Collection<IRI> agenda) {
    return setAll(Jzv.agenda, Codecs.LINK, agenda);
  }

  public Set<IRI> terInzage() {
    return all(Jzv.terInzage, Codecs.LINK);
  }

  public Casusoverleg withTerInzage(Collection<IRI> terInzage) {
    return setAll(Jzv.terInzage, Codecs.LINK, terInzage);
  }

  public Optional<String> voorwaarden() {
    return optional(Jzv.voorwaarden, Codecs.TEXT);
  }

  public Casusoverleg withVoorwaarden(String voorwaarden) {
    return set(Jzv.voorwaarden, Codecs.TEXT, voorwaarden);
  }

  public Coded<StatusOverleg> status() {
    return one(Jzv.status, STATUS_OVERLEG);
  }

  public Casusoverleg withStatus(Code<StatusOverleg> status) {
    return set(Jzv.status, Codecs.LINK, status.iri());
  }

  public boolean gezinUitgenodigd() {
    return one(Jzv.gezinUitgenodigd, Codecs.TRUTH);
  }

  public Casusoverleg withGezinUitgenodigd(boolean gezinUitgenodigd) {
    return set(Jzv.gezinUitgenodigd, Codecs.TRUTH, gezinUitgenodigd);
  }

  public Set<Informering> informering() {
    return parts(Jzv.informering, Informering.KIND);
  }

  public Casusoverleg withInformering(Collection<Informering> informering) {
    return setParts(Jzv.informering, informering);
  }

  public Zaak betreftZaak() {
    return part(Jzv.betreftZaak, Zaak.KIND);
  }

  public Casusoverleg withBetreftZaak(Zaak betreftZaak) {
    return setPart(Jzv.betreftZaak, betreftZaak);
  }

  /** Where the minutes stand, if they stand in an item of their own. */
  public Optional<IRI> notulen() {
    return literal(Jzv.notulen).isPresent() ? Optional.empty() : optional(Jzv.notulen, Codecs.LINK);
  }

  /** The minutes themselves, where an exchange document gives them as text. */
  public Optional<String> notulenTekst() {
    return literal(Jzv.notulen);
  }

  public Casusoverleg withNotulen(IRI notulen) {
    return set(Jzv.notulen, Codecs.LINK, notulen);
  }
}
