package org.gezinspod.client.soh;

import static org.gezinspod.client.soh.SohClass.ACTIE;
import static org.gezinspod.client.soh.SohClass.ADRES;
import static org.gezinspod.client.soh.SohClass.BESLUIT;
import static org.gezinspod.client.soh.SohClass.BETROKKENE;
import static org.gezinspod.client.soh.SohClass.CONTACT;
import static org.gezinspod.client.soh.SohClass.INCIDENT;
import static org.gezinspod.client.soh.SohClass.INFORMATIE;
import static org.gezinspod.client.soh.SohClass.NAAM;
import static org.gezinspod.client.soh.SohClass.ORGANISATIE;
import static org.gezinspod.client.soh.SohClass.PERIODE;
import static org.gezinspod.client.soh.SohClass.VRAAG_ANTWOORD;
import static org.gezinspod.client.soh.SohClass.ZAAK;
import static org.gezinspod.client.soh.SohClass.ZORGELIJKE_SITUATIE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which member of which SOH object is which term: {@code Melding.yaml} 0.1, {@code
 * UitkomstOverleg.yaml} 0.1, {@code UitwisselenUitkomstOverleg.yaml} 1.0.0. The same member may be
 * listed for an object that has it in one of the two files only (geslacht). A member that is not
 * here is kept word for word: see {@link Rest}.
 */
final class Schema {

  private static final Map<SohClass, List<Member>> MEMBERS = new EnumMap<>(SohClass.class);

  static {
    report();
    people();
    meeting();
  }

  private Schema() {}

  static List<Member> members(SohClass kind) {
    return Objects.requireNonNull(MEMBERS.get(kind));
  }

  /** Whether the object can say its own address, so that the name of the node is not lost. */
  static boolean hasAddress(SohClass kind) {
    return members(kind).stream().anyMatch(Member.Address.class::isInstance);
  }

  private static void report() {
    define(
        SohClass.MELDING,
        address(),
        identifier("id"),
        leaf("soort", Codecs.REPORT_KIND),
        leaf("datumTijd", Codecs.DATE_TIME),
        leaf("verzoek", Codecs.TEXT),
        leaf("terugkoppelingGewenst", Codecs.BOOLEAN),
        one("zorgelijkeSituatie", ZORGELIJKE_SITUATIE),
        one("contact", CONTACT),
        one("overigeInformatie", INFORMATIE),
        many("naarAanleidingVan", INCIDENT, "incident"),
        many("heeftBetrekkingOp", BETROKKENE, "heeftBetrokkene", "natuurlijkPersoon"));
    define(
        ZORGELIJKE_SITUATIE,
        address(),
        leaf("situatieSchets", Codecs.TEXT),
        leaf("nadereOmschrijving", Codecs.TEXT),
        one("vraagAntwoord", VRAAG_ANTWOORD));
    define(VRAAG_ANTWOORD, address(), leaf("vraag", Codecs.TEXT), leaf("antwoord", Codecs.TEXT));
    define(
        CONTACT,
        address(),
        leaf("naam", Codecs.TEXT),
        leaf("emailAdres", Codecs.TEXT),
        leaf("telefoonnummer", Codecs.TEXT));
    // Here url is content, not the address of the object.
    define(INFORMATIE, leaf("omschrijving", Codecs.TEXT), leaf("url", Codecs.ANY_URI, "uRL"));
    define(
        INCIDENT,
        address(),
        identifier("id"),
        leaf("datumTijd", Codecs.DATE_TIME),
        leaf("locatie", Codecs.TEXT),
        leaf("omschrijving", Codecs.TEXT),
        one("periodeVanTot", PERIODE));
    define(
        PERIODE,
        address(),
        leaf("datumTijdBegin", Codecs.DATE_TIME),
        leaf("datumTijdEinde", Codecs.DATE_TIME));
  }

  private static void people() {
    define(
        BETROKKENE,
        address(),
        leaf("burgerservicenummer", Codecs.BSN),
        leaf("geslacht", Codecs.GENDER, "geslachtsaanduiding"),
        one("naam", NAAM),
        one("adres", ADRES));
    define(
        NAAM,
        address(),
        leaf("voornamen", Codecs.TEXT),
        leaf("voorvoegsel", Codecs.TEXT_OR_NOTHING),
        leaf("geslachtsnaam", Codecs.TEXT));
    define(
        ADRES,
        address(),
        leaf("straatnaam", Codecs.TEXT),
        leaf("huisnummer", Codecs.INTEGER),
        leaf("postcode", Codecs.POSTCODE),
        leaf("plaats", Codecs.TEXT));
    define(ORGANISATIE, address(), leaf("naam", Codecs.TEXT), leaf("oin", Codecs.TEXT, "OIN"));
  }

  private static void meeting() {
    define(
        SohClass.CASUSOVERLEG,
        address(),
        identifier("id"),
        leaf("datum", Codecs.DATE),
        leaf("startTijd", Codecs.TIME),
        leaf("eindTijd", Codecs.TIME),
        leaf("notulen", Codecs.TEXT),
        // Renamed: jzv:betreft is about people and decides who may see a resource.
        new Member.Part("betreft", List.of(), Terms.jzv("betreftZaak"), ZAAK, false));
    define(
        ZAAK,
        address(),
        identifier("id"),
        leaf("startDatum", Codecs.DATE),
        many("heeftActie", ACTIE),
        many("heeftBesluit", BESLUIT));
    define(
        ACTIE,
        address(),
        identifier("id"),
        leaf("omschrijving", Codecs.TEXT),
        leaf("conditie", Codecs.TEXT),
        leaf("informering", Codecs.TEXT),
        leaf("gremium", Codecs.TEXT),
        new Member.MeetingReference("idCasusoverleg", Terms.jzv("idCasusoverleg")),
        one("heeftBetrekkingOp", BETROKKENE),
        one("belegdBij", ORGANISATIE));
    define(
        BESLUIT,
        address(),
        identifier("id"),
        leaf("omschrijving", Codecs.TEXT),
        // Older models had the body that decided, a text; they called it gremium.
        leaf("gremium", Codecs.TEXT),
        new Member.MeetingReference("idCasusoverleg", Terms.jzv("idCasusoverleg")));
    define(
        SohClass.UITKOMST_OVERLEG,
        identifier("identifier"),
        leaf("beschikbaarGesteldOp", Codecs.DATE_TIME, "beschikbaarSinds"),
        leaf("inzageUrl", Codecs.ANY_URI));
    define(
        SohClass.UITKOMST_OVERLEG_REFERENTIE,
        identifier("identifier"),
        leaf("beschikbaarGesteldOp", Codecs.DATE_TIME, "beschikbaarSinds"),
        leaf("inzageUrl", Codecs.ANY_URI));
  }

  private static void define(SohClass kind, Member... members) {
    MEMBERS.put(kind, List.copyOf(Arrays.asList(members)));
  }

  private static Member address() {
    return new Member.Address("url");
  }

  private static Member identifier(String key) {
    String[] older = key.equals("id") ? new String[] {"registratienummer"} : new String[0];
    return new Member.Leaf(key, List.of(older), Terms.IDENTIFIER, Codecs.TEXT);
  }

  private static Member leaf(String key, ValueCodec codec, String... otherNames) {
    return new Member.Leaf(key, List.of(otherNames), Terms.jzv(key), codec);
  }

  private static Member one(String key, SohClass target) {
    return new Member.Part(key, List.of(), Terms.jzv(key), target, false);
  }

  private static Member many(String key, SohClass target, String... otherNames) {
    return new Member.Part(key, List.of(otherNames), Terms.jzv(key), target, true);
  }
}
