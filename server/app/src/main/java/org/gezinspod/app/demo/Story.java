package org.gezinspod.app.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.AccessRefused;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;

/**
 * The main job, played once against a server that runs: a mother gives access on her page, a
 * professional's program reads, writes and asks, the mother looks back and stops it. Each step says
 * what happened; the first that does not go as it should ends the story.
 */
public final class Story {
  /** Who is given access, as the page shows her. */
  public static final String PROFESSIONAL = "Lisa de Wit";

  /** What the mother gives, in the codes of her form. */
  public static final List<String> GIVEN = List.of("plan-read", "actions-read-add", "meetings-add");

  private static final String POD = "gezin-01";
  private static final int LINES = 6;

  private final URI base;
  private final SampleFamilies families;
  private final Clock clock;
  private final PrintWriter out;
  private int step;

  public Story(URI base, SampleFamilies families, Clock clock, PrintWriter out) {
    this.base = base;
    this.families = families;
    this.clock = clock;
    this.out = out;
  }

  /** A step that did not go as it should. */
  private static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Halted(String what) {
      super(what, null, false, false);
    }
  }

  /** Whether every step went as it should. */
  public boolean play() {
    try {
      told();
      out.println("\nEvery step went as it should.");
      return true;
    } catch (Halted halted) {
      out.println("   This should have gone otherwise: " + halted.getMessage());
      return false;
    } catch (GezinspodException e) {
      out.println("   This should have gone otherwise: " + e.problem().title());
      return false;
    } finally {
      out.flush();
    }
  }

  private void told() {
    SampleFamilies.Person mother = families.families().getFirst().members().getFirst();
    FamilyPage page = new FamilyPage(base);
    step("The mother signs in at " + base + "app/ as " + mother.email());
    expect(page.signIn(mother.email(), SampleFamilies.PASSWORD), 200);
    step("She lets " + PROFESSIONAL + " read the plan and add actions, for a month");
    FamilyPage.Outcome given = page.give(PROFESSIONAL, GIVEN, "planUitvoeren");
    expect(given.status(), 303);
    URI situation = CaseProgram.situationOf(base, mother.clientId(), mother.secret(), POD);
    CaseProgram program = new CaseProgram(base, situation, clock);
    Gezinsplan plan = work(program);
    lookBack(page);
    step("She stops the access");
    expect(page.stop(given.location()).status(), 303);
    refused(program, plan);
  }

  private Gezinsplan work(CaseProgram program) {
    step("The professional's program reads the plan");
    Gezinsplan plan = program.readPlan().value();
    done("200: \"" + plan.titel() + "\", with " + plan.doel().size() + " goals");
    step("It adds an action");
    program.addAction(plan, "Bellen over het wisselen van huis.");
    done("201: it stands in the case");
    step("It tries to add an action that is not complete");
    try {
      program.addMalformedAction(plan);
      throw new Halted("it was taken");
    } catch (ShapeViolated violated) {
      done(violated.problem().status() + ": refused, nothing is stored, and it is told why:");
      violated.violations().forEach(each -> out.println("     - " + each.message("en")));
    }
    step("It imports a meeting's outcome from the ministry's JSON");
    done("201: as " + program.importOutcome(plan).size() + " documents, by their sensitivity");
    step("It asks in SPARQL which actions are open");
    List<String> open = program.openActions();
    done("200: " + open.size() + " are open:");
    open.forEach(each -> out.println("     - " + each));
    return plan;
  }

  private void lookBack(FamilyPage page) {
    step("The mother looks who looked");
    List<String> looks = page.whoLooked();
    List<String> hers = looks.stream().filter(line -> line.contains(PROFESSIONAL)).toList();
    if (hers.isEmpty()) {
      throw new Halted("her look-back does not name " + PROFESSIONAL);
    }
    done("200: the newest lines about " + PROFESSIONAL + " are");
    hers.stream().limit(LINES).forEach(line -> out.println("     - " + line));
  }

  private void refused(CaseProgram program, Gezinsplan plan) {
    step("The program wants to read the plan once more, and to add an action");
    try {
      program.readPlan();
      throw new Halted("it could still read");
    } catch (AccessRefused refused) {
      done(refused.problem().status() + ": refused (" + refused.problem().title() + ")");
    }
    try {
      program.addAction(plan, "Te laat.");
      throw new Halted("it could still write");
    } catch (AccessRefused refused) {
      done(refused.problem().status() + ": refused (" + refused.problem().title() + ")");
    }
  }

  private void step(String what) {
    step++;
    out.println(step + ". " + what);
    out.flush();
  }

  private void done(String what) {
    out.println("   " + what);
    out.flush();
  }

  private void expect(int status, int wanted) {
    if (status != wanted) {
      throw new Halted("the page answered " + status + " and not " + wanted);
    }
    done(status + ": done");
  }
}
