package org.gezinspod.harness.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gezinspod.app.demo.CaseProgram;
import org.gezinspod.app.demo.FamilyPage;
import org.gezinspod.app.demo.SampleFamilies;
import org.gezinspod.app.demo.Story;
import org.gezinspod.client.GezinspodClient;
import org.gezinspod.client.Stored;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.problem.GezinspodException.AccessRefused;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job: only the family's page, HTTP and the SDK, and a server that nobody can reach into.
 */
class StoryTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final SampleFamilies.Person SANNE =
      new SampleFamilies(CLOCK).families().getFirst().members().getFirst();

  @TempDir static Path data;
  private static DemoProcess demo;
  private static URI situation;

  @BeforeAll
  static void start() throws Exception {
    demo = DemoProcess.start(data);
    situation = CaseProgram.situationOf(demo.base(), SANNE.clientId(), SANNE.secret(), "gezin-01");
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  private static GezinspodClient sanne() {
    return GezinspodClient.at(demo.base().toString())
        .credentials(SANNE.clientId(), SANNE.secret())
        .build();
  }

  @Test
  void aFamilyGivesAccessSeesWhatIsDoneWithItAndStopsIt() {
    FamilyPage page = new FamilyPage(demo.base());
    CaseProgram program = new CaseProgram(demo.base(), situation, CLOCK);
    assertThrows(AccessRefused.class, program::readPlan);
    assertEquals(200, page.signIn(SANNE.email(), SampleFamilies.PASSWORD));

    FamilyPage.Outcome given = page.give(Story.PROFESSIONAL, Story.GIVEN, "planUitvoeren");
    Gezinsplan plan = program.readPlan().value();
    Stored<Actie> added = program.addAction(plan, "Bellen met school.");
    List<URI> imported = program.importOutcome(plan);

    assertEquals(303, given.status());
    assertEquals("Rust in twee huizen", plan.titel());
    Actie seen = sanne().read(added.url(), Actie.KIND).value();
    assertEquals("Bellen met school.", seen.omschrijving());
    assertTrue(seen.status().is(StatusActie.UITGEZET));
    assertEquals(6, imported.size());
    imported.forEach(url -> assertFalse(sanne().readGraph(url).value().isEmpty()));

    List<String> open = program.openActions();
    assertTrue(open.contains("Bellen met school."), open::toString);
    assertTrue(open.contains("Een rustige plek vinden voor het wisselen."), open::toString);
    assertFalse(open.contains("Gesprek met de mentor van Tim."), "that one is done");

    List<String> looks = page.whoLooked();
    assertTrue(looks.stream().anyMatch(line -> line.contains(Story.PROFESSIONAL)), looks::toString);

    assertEquals(303, page.stop(given.location()).status());
    assertThrows(AccessRefused.class, program::readPlan);
    assertThrows(AccessRefused.class, () -> program.addAction(plan, "Te laat."));
    assertThrows(AccessRefused.class, () -> program.importOutcome(plan));
    assertEquals(List.of(), program.openActions());
  }

  @Test
  void anActionThatIsNotCompleteIsRefusedWithTheReasonsAndNothingIsStored() {
    FamilyPage page = new FamilyPage(demo.base());
    page.signIn(SANNE.email(), SampleFamilies.PASSWORD);
    FamilyPage.Outcome given = page.give(Story.PROFESSIONAL, Story.GIVEN, "planUitvoeren");
    CaseProgram program = new CaseProgram(demo.base(), situation, CLOCK);
    Gezinsplan plan = program.readPlan().value();
    int before = sanne().list(situation.resolve("acties/")).size();

    ShapeViolated refused =
        assertThrows(ShapeViolated.class, () -> program.addMalformedAction(plan));

    assertEquals(422, refused.problem().status());
    assertTrue(
        refused.violations().stream().anyMatch(each -> each.path().contains("omschrijving")),
        refused.violations()::toString);
    assertEquals(before, sanne().list(situation.resolve("acties/")).size());
    page.stop(given.location());
  }

  @Test
  void aProfessionalSeesNothingThatTheFamilyDidNotOpen() {
    FamilyPage page = new FamilyPage(demo.base());
    page.signIn(SANNE.email(), SampleFamilies.PASSWORD);
    FamilyPage.Outcome given = page.give(Story.PROFESSIONAL, List.of("plan-read"), "planUitvoeren");
    GezinspodClient lisa =
        GezinspodClient.at(demo.base().toString())
            .credentials("dewit-programma", "oefengeheim-van-dewit")
            .build();

    lisa.readGraph(situation.resolve("plan/gezinsplan"));

    for (String closed : List.of("meldingen/", "acties/", "casus", "../../gezin/gezin")) {
      assertThrows(AccessRefused.class, () -> lisa.readGraph(situation.resolve(closed)), closed);
    }
    page.stop(given.location());
  }
}
