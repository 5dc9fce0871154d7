package org.gezinspod.app.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.begrip.SoortNotitie;
import org.gezinspod.client.begrip.Zichtbaarheid;
import org.gezinspod.client.domain.Adres;
import org.gezinspod.client.domain.Gezin;
import org.gezinspod.client.domain.Gezinslid;
import org.gezinspod.client.domain.Naam;
import org.gezinspod.client.domain.Notitie;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** What the family itself puts into its pod: who they are, and what they write for themselves. */
final class FamilyPapers {
  /** An attested authority holds for at most 90 days (vocabulary §5.3, Gezagsrelatie). */
  private static final int DAYS_ATTESTED = 90;

  private final Cast cast;
  private final SampleFile.Family family;
  private final IRI author;
  private final OffsetDateTime now;
  private final String situation;

  /**
   * @param situation the path of the container of the case
   */
  FamilyPapers(Cast cast, String situation, OffsetDateTime now) {
    this.cast = cast;
    this.family = cast.family();
    this.author = cast.webId(cast.manager());
    this.situation = situation;
    this.now = now.withOffsetSameInstant(ZoneOffset.UTC).withNano(0);
  }

  List<Paper> all() {
    List<Paper> papers = new ArrayList<>();
    papers.add(Paper.of(cast, "/gezin/gezin", author, gezin()));
    family
        .leden()
        .forEach(
            member ->
                papers.add(
                    Paper.of(cast, cast.room(member.key()) + "kaart", author, card(member))));
    family
        .gezag()
        .forEach(each -> papers.add(Paper.of(cast, fresh("/gezin/gezag/"), author, gezag(each))));
    family
        .huishoudens()
        .forEach(
            each -> papers.add(Paper.of(cast, fresh("/gezin/huishoudens/"), author, home(each))));
    papers.add(Paper.of(cast, situation + "casus", author, casus()));
    family.adressen().forEach(address -> papers.addAll(address(address)));
    family.notities().forEach(note -> papers.addAll(note(note)));
    return papers;
  }

  static String fresh(String container) {
    return container + UUID.randomUUID();
  }

  private <T extends Thing<T>> T own(T thing, List<IRI> about, Gevoeligheid sensitivity) {
    return Metadata.of(author, author, now, Bronstatus.EIGEN)
        .on(thing, about, Informatieniveau.BEPERKT, sensitivity);
  }

  private Gezin gezin() {
    Gezin gezin =
        Gezin.fresh()
            .withHeeftGezinslid(
                cast.everybody().stream().map(card -> Gezinslid.at(card.stringValue())).toList())
            .withCasus(List.of(casusIri()))
            .withTaalvoorkeur(List.of("nl"));
    return own(gezin, cast.everybody(), Gevoeligheid.GEWOON);
  }

  private IRI casusIri() {
    return Values.iri(cast.url(situation + "casus") + "#it");
  }

  private Gezinslid card(SampleFile.Member member) {
    Naam naam =
        Naam.fresh().withVoornamen(member.voornamen()).withGeslachtsnaam(member.geslachtsnaam());
    Gezinslid lid =
        Gezinslid.fresh()
            .withNaam(
                member.voorvoegsel().isEmpty() ? naam : naam.withVoorvoegsel(member.voorvoegsel()))
            .withGeboortedatum(cast.born(member))
            .with(Jzv.rolInGezin, Concepts.of("gezinsrol", member.rol()));
    if (member.hasAccount()) {
      lid = lid.withWebid(cast.webId(member.key()));
    }
    return own(lid, List.of(cast.card(member.key())), Gevoeligheid.GEWOON);
  }

  private Item gezag(SampleFile.Authority authority) {
    LocalDate today = cast.today();
    IRI minor = cast.card(authority.over());
    Item item =
        Item.fresh(Jzv.Gezagsrelatie)
            .with(Jzv.gezagstype, Concepts.of("gezagstype", authority.type()))
            .with(Jzv.minderjarige, minor)
            .with(
                Jzv.gezagsdrager, authority.drager().stream().map(cast::card).toArray(Value[]::new))
            .with(Jzv.bron, cast.organisation("gemeente"))
            .with(Jzv.vastgesteldOp, Values.literal(now))
            .with(Jzv.geldigVan, Values.literal(today))
            .with(Jzv.geldigTot, Values.literal(today.plusDays(DAYS_ATTESTED)));
    return Metadata.of(cast.organisation("gemeente"), author, now, Bronstatus.ATTEST)
        .on(item, List.of(minor), Informatieniveau.BEPERKT, Gevoeligheid.GEWOON);
  }

  private Item home(List<String> together) {
    Item item =
        Item.fresh(Jzv.Huishouden)
            .with(Jzv.lid, cast.cards(together).toArray(Value[]::new))
            .with(Jzv.geldigVan, Values.literal(cast.today().minusYears(1)));
    return own(item, cast.cards(together), Gevoeligheid.GEWOON);
  }

  private Item casus() {
    Item item =
        Item.fresh(Jzv.Casus)
            .with(Jzv.gezin, Values.iri(cast.url("/gezin/gezin") + "#it"))
            .with(Jzv.status, Concepts.of("status-casus", "actief"))
            .with(Jzv.bewaarregime, Concepts.of("bewaarregime", "eigenGegevens"));
    return own(item, cast.everybody(), Gevoeligheid.GEWOON);
  }

  // Only the one who lives there sees it; in this demo she is the one who writes for the family.
  private List<Paper> address(SampleFile.Address address) {
    Adres adres =
        Adres.fresh()
            .withStraatnaam(address.straat())
            .withHuisnummer(address.nummer())
            .withPostcode(address.postcode())
            .withPlaats(address.plaats())
            .with(Jzv.soortAdres, Concepts.of("soort-adres", address.soort()));
    IRI owner = cast.webId(address.van());
    String container = cast.room(address.van()) + "adres/";
    Adres whole = own(adres, List.of(cast.card(address.van())), Gevoeligheid.VERBLIJFPLAATS);
    return List.of(
        new Paper(container, owner, ""),
        Paper.forOneselfOnly(cast, container, owner),
        Paper.of(cast, fresh(container), owner, whole));
  }

  private List<Paper> note(SampleFile.Note note) {
    IRI writer = cast.webId(note.van());
    Notitie notitie =
        Notitie.fresh()
            .withTekst(note.tekst())
            .withSoort(SoortNotitie.EIGEN)
            .withZichtbaarheid(Zichtbaarheid.ALLEEN_IK);
    String path = fresh("/eigen/notities/");
    Notitie whole =
        Metadata.of(writer, writer, now, Bronstatus.EIGEN)
            .on(
                notitie,
                List.of(cast.card(note.van())),
                Informatieniveau.VOLLEDIG,
                Gevoeligheid.GEWOON);
    return List.of(Paper.of(cast, path, writer, whole), Paper.forOneselfOnly(cast, path, writer));
  }
}
