package org.gezinspod.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Look;
import org.gezinspod.http.web.desk.Order;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Words;
import org.junit.jupiter.api.Test;

/** The sentences, as a parent reads them. */
class SentencesTest {

  private static final Clock TUESDAY = Clock.fixed(SampleDesk.NOW, ZoneOffset.UTC);
  private static final FolderPaths PATHS = new FolderPaths("k");

  private final Sentences dutch = new Sentences(Words.in(Language.DUTCH), TUESDAY);
  private final Sentences english = new Sentences(Words.in(Language.ENGLISH), TUESDAY);

  @Test
  void aLookOfYesterdaySaysWhoForWhomWhatWhyAndWhoAllowedIt() {
    Look look =
        Look.line(
                Instant.parse("2026-11-02T13:02:00Z"),
                SampleDesk.LISA,
                Look.Act.READ,
                List.of(Topic.PLAN))
            .purpose("planUitvoeren")
            .basis(new Basis.Consent(true, "Alice", LocalDate.of(2026, 11, 3)))
            .build();

    assertEquals(
        "Gisteren om 14.02 uur las Lisa de Wit (gemeente Utrecht, casusregisseur) uw gezinsplan."
            + " Waarom: het plan uitvoeren. U gaf toegang op 3 november.",
        dutch.look(look).plain());
    assertEquals(
        "Yesterday at 14:02 Lisa de Wit (gemeente Utrecht, case coordinator) read your family plan."
            + " Why: carry out the plan. You gave access on 3 November.",
        english.look(look).plain());
    assertEquals(
        List.of("Lisa de Wit", "uw gezinsplan"),
        dutch.look(look).parts().stream().filter(p -> p.strong()).map(p -> p.text()).toList());
  }

  @Test
  void aLookInTheNightBelongsToTheDayInTheNetherlands() {
    Look look =
        Look.line(
                Instant.parse("2026-11-02T23:30:00Z"),
                SampleDesk.TIM,
                Look.Act.READ,
                List.of(Topic.PLAN))
            .build();

    assertEquals(
        "Vandaag om 00.30 uur las Tim (kind of jongere) uw gezinsplan.", dutch.look(look).plain());
  }

  @Test
  void anOlderLookNamesTheWeekday() {
    Look look =
        Look.line(
                Instant.parse("2025-10-30T10:45:00Z"),
                SampleDesk.OMAR,
                Look.Act.REFUSED,
                List.of(Topic.NOTES))
            .build();

    assertEquals(
        "Donderdag 30 oktober 2025 om 11.45 uur wilde Omar El Idrissi (Jeugdhulp Midden,"
            + " uitvoerder) iets doen met uw notities. Dat mocht niet.",
        dutch.look(look).plain());
  }

  @Test
  void aNameWithMarkupInItStaysAName() {
    Holder odd = new Holder("https://x.example/#me", "*Piet* {who}", "", "");
    Look look = Look.line(SampleDesk.NOW, odd, Look.Act.READ, List.of(Topic.PLAN)).build();

    assertEquals("Vandaag om 15.30 uur las *Piet* {who} uw gezinsplan.", dutch.look(look).plain());
  }

  @Test
  void thePageBeforeGivingAccessSaysWhatSheWillAndWillNotSee() {
    GiveView view = new GiveView(dutch, PATHS);
    Order order =
        new Order(
            "n1",
            SampleDesk.LISA,
            List.of(SampleDesk.READ_PLAN, new Allowance(Topic.ACTIONS, Set.of(Can.ADD))),
            "planUitvoeren",
            LocalDate.of(2026, 12, 4));

    QuestionPage page = view.preview(GiveForm.EMPTY, order, List.of());

    assertEquals("Toegang geven aan Lisa de Wit (gemeente Utrecht)", page.heading());
    assertEquals(
        List.of(
            "Lisa de Wit mag uw gezinsplan lezen en acties toevoegen.",
            "Tot en met vrijdag 4 december 2026.",
            "Om samen het plan uit te voeren.",
            "Lisa de Wit ziet niet: uw adres, uw notities, meldingen.",
            "U kunt dit altijd stoppen."),
        page.lines().stream().map(line -> line.sentence().plain()).toList());
  }

  @Test
  void initialsAreTheFirstAndTheLastOfAName() {
    assertEquals("LW", Sentences.initials(SampleDesk.LISA));
    assertEquals("T", Sentences.initials(SampleDesk.TIM));
    assertEquals("?", Sentences.initials(new Holder("x", " ", "", "")));
  }

  @Test
  void aCodeWithoutAWordNeverReachesAPage() {
    assertEquals("Een andere reden", dutch.purpose("nogNietBedacht"));
  }
}
