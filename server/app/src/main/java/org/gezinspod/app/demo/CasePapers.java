package org.gezinspod.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.begrip.Procesrol;
import org.gezinspod.client.begrip.StatusMelding;
import org.gezinspod.client.begrip.StatusOverleg;
import org.gezinspod.client.begrip.StatusPlan;
import org.gezinspod.client.begrip.WijzeInformering;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Besluit;
import org.gezinspod.client.domain.Betrokkene;
import org.gezinspod.client.domain.Casusoverleg;
import org.gezinspod.client.domain.Contact;
import org.gezinspod.client.domain.Deelname;
import org.gezinspod.client.domain.Doel;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.domain.Incident;
import org.gezinspod.client.domain.Informering;
import org.gezinspod.client.domain.Melding;
import org.gezinspod.client.domain.UitkomstOverleg;
import org.gezinspod.client.domain.Zaak;
import org.gezinspod.client.domain.ZorgelijkeSituatie;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** What professionals put into the case of a family, each under the access they were given. */
final class CasePapers {
  private static final int DAYS_TO_EVALUATION = 42;
  private static final int DAYS_TO_GOAL = 90;
  private static final LocalTime MEETING_BEGINS = LocalTime.of(14, 0);
  private static final LocalTime MEETING_ENDS = LocalTime.of(15, 0);

  private final Cast cast;
  private final SampleFile.Family family;
  private final String situation;
  private final LocalDate today;
  private final OffsetDateTime now;
  private int count;

  /**
   * @param situation the path of the container of the case
   */
  CasePapers(Cast cast, String situation, OffsetDateTime now) {
    this.cast = cast;
    this.family = cast.family();
    this.situation = situation;
    this.today = cast.today();
    this.now = now.withOffsetSameInstant(ZoneOffset.UTC).withNano(0);
  }

  List<Paper> all() {
    List<Paper> papers = new ArrayList<>();
    List<Paper> actions = new ArrayList<>();
    family.acties().forEach(action -> actions.add(action(action)));
    papers.addAll(plan(family.plan(), family.regisseur(), "plan/", "plan/gezinsplan", actions));
    papers.addAll(actions);
    family.overleggen().forEach(meeting -> papers.addAll(meeting(meeting)));
    family.meldingen().forEach(report -> papers.addAll(report(report)));
    String room = "veiligheidsplan/";
    for (SampleFile.Plan safety : family.veiligheidsplannen()) {
      papers.addAll(plan(safety, safety.door(), room, FamilyPapers.fresh(room), List.of()));
    }
    return papers;
  }

  private String number(String kind) {
    count++;
    return "DEMO-" + family.map() + "-" + kind + "-" + count;
  }

  private <T extends Thing<T>> T by(
      String account, T thing, List<IRI> about, Gevoeligheid sensitivity) {
    IRI organisation = cast.organisation(cast.employer(account).key());
    return Metadata.of(organisation, cast.webId(account), now, Bronstatus.EIGEN)
        .on(thing, about, Informatieniveau.VOLLEDIG, sensitivity)
        .with(Jzv.onderdeelVanCasus, it(situation + "casus"));
  }

  private IRI it(String path) {
    return Values.iri(cast.url(path) + "#it");
  }

  private List<Paper> plan(
      SampleFile.Plan plan, String account, String room, String path, List<Paper> actions) {
    boolean safety = !room.equals("plan/");
    Gevoeligheid sensitivity = safety ? Gevoeligheid.VEILIGHEID : Gevoeligheid.GEWOON;
    IRI author = cast.webId(account);
    List<Paper> papers = new ArrayList<>();
    for (SampleFile.Goal goal : plan.doelen()) {
      String where = FamilyPapers.fresh(situation + room + "doelen/");
      papers.add(
          Paper.of(
              cast, where, author, by(account, goal(goal), cast.cards(goal.voor()), sensitivity)));
    }
    Gezinsplan gezinsplan =
        Gezinsplan.fresh()
            .withTitel(plan.titel())
            .withStatus(StatusPlan.IN_UITVOERING)
            .withEvaluatieOp(today.plusDays(DAYS_TO_EVALUATION))
            .withDoel(papers.stream().map(p -> Doel.at(it(p.path()).stringValue())).toList())
            .withActie(actions.stream().map(p -> Actie.at(it(p.path()).stringValue())).toList());
    // A safety plan is a plan of its own, and no family plan: others may see it.
    Gezinsplan whole = safety ? gezinsplan.with(RDF.TYPE, Jzv.Plan) : gezinsplan;
    papers.add(
        Paper.of(
            cast, situation + path, author, by(account, whole, cast.everybody(), sensitivity)));
    return papers;
  }

  private Doel goal(SampleFile.Goal goal) {
    Doel doel =
        Doel.fresh()
            .withOmschrijving(goal.wat())
            .withGewensteSituatie(goal.gewenst())
            .withVoorWie(cast.cards(goal.voor()))
            .withStreefdatum(today.plusDays(DAYS_TO_GOAL))
            .with(Jzv.leefgebied, Concepts.of("leefgebied", goal.gebied()))
            .with(Jzv.status, Concepts.of("status-doel", goal.status()));
    return goal.woorden().isEmpty() ? doel : doel.withInEigenWoorden(goal.woorden());
  }

  private Paper action(SampleFile.Action action) {
    String account = family.regisseur();
    List<IRI> about = cast.cards(action.over());
    Actie actie =
        Actie.fresh()
            .withIdentifier(number("A"))
            .withOmschrijving(action.wat())
            .withBelegdBij(cast.doer(action.wie()))
            .withHeeftBetrekkingOp(about.stream().map(CasePapers::concerned).toList())
            .withInformering(about.stream().map(this::informed).toList())
            .withUiterlijk(today.plusDays(action.dagen()))
            .with(Jzv.status, Concepts.of("status-actie", action.status()));
    Actie whole =
        action.resultaat().isEmpty()
            ? actie
            : actie
                .withResultaat(action.resultaat())
                .withUitgevoerdOp(today.plusDays(action.dagen()));
    return Paper.of(
        cast,
        FamilyPapers.fresh(situation + "acties/"),
        cast.webId(account),
        by(account, whole, about, Gevoeligheid.GEWOON));
  }

  private static Betrokkene concerned(IRI card) {
    return Betrokkene.fresh().withPersoon(card);
  }

  private Informering informed(IRI card) {
    return Informering.fresh().withPersoon(card).withWijze(WijzeInformering.DIRECT);
  }

  private List<Paper> meeting(SampleFile.Meeting meeting) {
    String account = family.regisseur();
    IRI author = cast.webId(account);
    String room = FamilyPapers.fresh(situation + "overleggen/") + "/";
    LocalDate day = today.plusDays(meeting.dagen());
    List<IRI> about = cast.everybody();
    List<Paper> papers = new ArrayList<>();
    for (String decision : meeting.besluiten()) {
      Besluit besluit =
          Besluit.fresh()
              .withIdentifier(number("B"))
              .withOmschrijving(decision)
              .withUitOverleg(it(room + "overleg"));
      papers.add(
          Paper.of(
              cast,
              FamilyPapers.fresh(room + "besluiten/"),
              author,
              by(account, besluit, about, Gevoeligheid.GEWOON)));
    }
    Casusoverleg overleg =
        Casusoverleg.fresh()
            .withIdentifier(number("O"))
            .withDatum(day)
            .withStartTijd(MEETING_BEGINS)
            .withEindTijd(MEETING_ENDS)
            .withStatus(StatusOverleg.GEHOUDEN)
            .withGezinUitgenodigd(true)
            .withDeelname(participants(account, it(room + "overleg"), day))
            .withBetreftZaak(
                Zaak.KIND
                    .unnamed()
                    .withIdentifier(number("Z"))
                    .withStartDatum(day.minusDays(DAYS_TO_EVALUATION))
                    .withHeeftBesluit(
                        papers.stream().map(p -> Besluit.at(it(p.path()).stringValue())).toList()))
            .with(Jzv.soortOverleg, Concepts.of("soort-overleg", meeting.soort()));
    papers.add(
        Paper.of(cast, room + "overleg", author, by(account, overleg, about, Gevoeligheid.GEWOON)));
    UitkomstOverleg uitkomst =
        UitkomstOverleg.fresh()
            .withIdentifier(number("U"))
            .withOverleg(Casusoverleg.at(it(room + "overleg").stringValue()))
            .withBeschikbaarGesteldOp(now)
            .withAanpak(meeting.aanpak())
            .withKomtTerugOp(today.plusDays(DAYS_TO_EVALUATION));
    papers.add(
        Paper.of(
            cast, room + "uitkomst", author, by(account, uitkomst, about, Gevoeligheid.GEWOON)));
    return papers;
  }

  private List<Deelname> participants(String account, IRI meeting, LocalDate day) {
    List<Deelname> all = new ArrayList<>();
    all.add(
        Deelname.unnamed()
            .withPersoon(cast.webId(account))
            .withNamens(cast.organisation(cast.employer(account).key()))
            .withProcesrol(Procesrol.CASUSREGISSEUR)
            .withIn(meeting)
            .withGeldigVan(day));
    family.leden().stream()
        .filter(SampleFile.Member::hasAccount)
        .forEach(
            member ->
                all.add(
                    Deelname.unnamed()
                        .withPersoon(cast.card(member.key()))
                        .withProcesrol(Procesrol.BURGER)
                        .withIn(meeting)
                        .withGeldigVan(day)));
    return all;
  }

  // The reporter and the incident stand in documents of their own: others may see the report.
  private List<Paper> report(SampleFile.Report report) {
    String account = report.door();
    IRI author = cast.webId(account);
    List<IRI> about = cast.cards(report.over());
    String room = FamilyPapers.fresh(situation + "meldingen/") + "/";
    OffsetDateTime moment = now.plusDays(report.dagen());
    String incident = FamilyPapers.fresh(room + "incidenten/");
    Incident event =
        Incident.fresh()
            .withIdentifier(number("I"))
            .withDatumTijd(moment)
            .withOmschrijving(report.incident());
    Contact reporter =
        Contact.fresh().withNaam(report.melder()).withTelefoonnummer(report.telefoon());
    Melding melding =
        Melding.fresh()
            .withIdentifier(number("M"))
            .withDatumTijd(moment)
            .withTerugkoppelingGewenst(true)
            .withZorgelijkeSituatie(ZorgelijkeSituatie.fresh().withSituatieSchets(report.schets()))
            .withNaarAanleidingVan(List.of(Incident.at(it(incident).stringValue())))
            .withHeeftBetrekkingOp(about.stream().map(CasePapers::concerned).toList())
            .withStatus(StatusMelding.OPGEPAKT)
            .withMeldendeOrganisatie(cast.organisation(report.namens()))
            .withOntvangendeOrganisatie(cast.organisation(cast.employer(account).key()))
            .with(Jzv.soort, Concepts.of("soort-melding", report.soort()))
            .with(Jzv.urgentie, Concepts.of("urgentie", report.urgentie()));
    return List.of(
        Paper.of(cast, incident, author, by(account, event, about, Gevoeligheid.VEILIGHEID)),
        Paper.of(
            cast,
            room + "melder",
            author,
            by(account, reporter, about, Gevoeligheid.IDENTITEIT_MELDER)),
        Paper.of(cast, room + "kern", author, by(account, melding, about, Gevoeligheid.GEWOON)));
  }
}
