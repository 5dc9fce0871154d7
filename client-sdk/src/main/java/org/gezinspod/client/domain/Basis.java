package org.gezinspod.client.domain;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Bewaarregime;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/**
 * What every item about a family brings along: whose it is, whom it is about, how sensitive it is.
 * The server gives the version and the moment of change; there are no methods to set those.
 */
public abstract class Basis<T extends Basis<T>> extends Thing<T> {
  private static final Codec<Coded<Bronstatus>> BRONSTATUS = Coded.codec(Bronstatus.class);
  private static final Codec<Coded<Informatieniveau>> INFORMATIENIVEAU =
      Coded.codec(Informatieniveau.class);
  private static final Codec<Coded<Gevoeligheid>> GEVOELIGHEID = Coded.codec(Gevoeligheid.class);
  private static final Codec<Coded<Bewaarregime>> BEWAARREGIME = Coded.codec(Bewaarregime.class);

  Basis(Kind<T> kind, Resource node, Model statements) {
    super(kind, node, statements);
  }

  public Optional<String> identifier() {
    return optional(Jzv.identifier, Codecs.TEXT);
  }

  public T withIdentifier(String identifier) {
    return set(Jzv.identifier, Codecs.TEXT, identifier);
  }

  public IRI bronhouder() {
    return one(Jzv.bronhouder, Codecs.LINK);
  }

  public T withBronhouder(IRI bronhouder) {
    return set(Jzv.bronhouder, Codecs.LINK, bronhouder);
  }

  public Coded<Bronstatus> bronstatus() {
    return one(Jzv.bronstatus, BRONSTATUS);
  }

  public T withBronstatus(Code<Bronstatus> bronstatus) {
    return set(Jzv.bronstatus, Codecs.LINK, bronstatus.iri());
  }

  public Optional<URI> inzageUrl() {
    return optional(Jzv.inzageUrl, Codecs.ADDRESS);
  }

  public T withInzageUrl(URI inzageUrl) {
    return set(Jzv.inzageUrl, Codecs.ADDRESS, inzageUrl);
  }

  public Set<IRI> betreft() {
    return all(Jzv.betreft, Codecs.LINK);
  }

  public T withBetreft(Collection<IRI> betreft) {
    return setAll(Jzv.betreft, Codecs.LINK, betreft);
  }

  public Set<IRI> opgesteldDoor() {
    return all(Jzv.opgesteldDoor, Codecs.LINK);
  }

  public T withOpgesteldDoor(Collection<IRI> opgesteldDoor) {
    return setAll(Jzv.opgesteldDoor, Codecs.LINK, opgesteldDoor);
  }

  public Optional<IRI> namens() {
    return optional(Jzv.namens, Codecs.LINK);
  }

  public T withNamens(IRI namens) {
    return set(Jzv.namens, Codecs.LINK, namens);
  }

  public OffsetDateTime aangemaaktOp() {
    return one(Jzv.aangemaaktOp, Codecs.MOMENT);
  }

  public T withAangemaaktOp(OffsetDateTime aangemaaktOp) {
    return set(Jzv.aangemaaktOp, Codecs.MOMENT, aangemaaktOp);
  }

  public Optional<OffsetDateTime> gewijzigdOp() {
    return optional(Jzv.gewijzigdOp, Codecs.MOMENT);
  }

  public Optional<Integer> versie() {
    return optional(Jzv.versie, Codecs.NUMBER);
  }

  public Optional<IRI> vorigeVersie() {
    return optional(Jzv.vorigeVersie, Codecs.LINK);
  }

  public Coded<Informatieniveau> informatieniveau() {
    return one(Jzv.informatieniveau, INFORMATIENIVEAU);
  }

  public T withInformatieniveau(Code<Informatieniveau> informatieniveau) {
    return set(Jzv.informatieniveau, Codecs.LINK, informatieniveau.iri());
  }

  public Set<Coded<Gevoeligheid>> gevoeligheid() {
    return all(Jzv.gevoeligheid, GEVOELIGHEID);
  }

  public T withGevoeligheid(Collection<? extends Code<Gevoeligheid>> gevoeligheid) {
    return setAll(Jzv.gevoeligheid, Codecs.LINK, gevoeligheid.stream().map(Code::iri).toList());
  }

  public Optional<IRI> onderdeelVanCasus() {
    return optional(Jzv.onderdeelVanCasus, Codecs.LINK);
  }

  public T withOnderdeelVanCasus(IRI onderdeelVanCasus) {
    return set(Jzv.onderdeelVanCasus, Codecs.LINK, onderdeelVanCasus);
  }

  public Optional<LocalDate> bewaarTot() {
    return optional(Jzv.bewaarTot, Codecs.DATE);
  }

  public T withBewaarTot(LocalDate bewaarTot) {
    return set(Jzv.bewaarTot, Codecs.DATE, bewaarTot);
  }

  public Optional<Coded<Bewaarregime>> bewaarregime() {
    return optional(Jzv.bewaarregime, BEWAARREGIME);
  }

  public T withBewaarregime(Code<Bewaarregime> bewaarregime) {
    return set(Jzv.bewaarregime, Codecs.LINK, bewaarregime.iri());
  }

  public Set<IRI> heeftZienswijze() {
    return all(Jzv.heeftZienswijze, Codecs.LINK);
  }

  public T withHeeftZienswijze(Collection<IRI> heeftZienswijze) {
    return setAll(Jzv.heeftZienswijze, Codecs.LINK, heeftZienswijze);
  }
}
