package org.gezinspod.harness.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gezinspod.pod.failure.PodFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The family's pages in a real browser: small and wide, light and dark, with and without scripts.
 */
class PagesInBrowserTest {

  private static final String WEATHER = "https://www.knmi.nl/**";
  private static final String PLAN = "/casussen/c1/plan/gezinsplan";

  private static Chromium chromium;
  private Families families;

  @BeforeAll
  static void open() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() {
    families = new Families();
  }

  @AfterEach
  void stop() {
    families.close();
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT, nl", "320, DARK, en", "1280, LIGHT, en", "1280, DARK, nl"})
  void everyPageIsAccessibleAndFits(int width, ColorScheme scheme, String language) {
    families.somethingHappened();
    Inspection inspection =
        new Inspection(width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language);
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = context(width, scheme, language, true)) {
      Page page = context.newPage();

      new Walk(page, families, name -> faults.addAll(inspection.faults(page, name))).everyPage();
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void aParentGivesAndStopsAccessAndLooksBackWithoutScripts() {
    try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl", false)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, families, name -> {});
      walk.signIn("alice");

      walk.giveLisaThePlan();
      assertEquals("Toegang gegeven", page.locator("h1").innerText());
      families.looks("dewit", PLAN);

      families.clock.advance(Duration.ofMinutes(5));
      page.navigate(walk.folder());
      walk.press("li:has-text('Lisa de Wit') a:has-text('Stop toegang')");
      assertEquals("Toegang stoppen?", page.locator("h1").innerText());
      walk.press("main button");
      assertEquals("Toegang gestopt", page.locator("h1").innerText());
      assertFalse(mayLook("dewit"));

      walk.press("nav >> text=Wie heeft gekeken?");
      String told = page.locator("main").textContent().replaceAll("\\s+", " ");
      assertTrue(
          told.contains(
              "Vandaag om 10.00 uur las Lisa de Wit (gemeente Utrecht, casusregisseur) uw"
                  + " gezinsplan. Waarom: het plan uitvoeren. U gaf toegang op 3 maart."),
          told);
      assertTrue(told.contains("Vandaag om 10.00 uur gaf u toegang aan Lisa de Wit"), told);
      assertTrue(told.contains("Vandaag om 10.05 uur stopte u de toegang van Lisa de Wit"), told);
      assertTrue(told.contains("wilde Lisa de Wit"), told);
      walk.signOut();
      assertEquals("U bent uitgelogd", page.locator("h1").innerText());
    }
  }

  private boolean mayLook(String who) {
    try {
      families.looks(who, PLAN);
      return true;
    } catch (PodFailure.NotAllowed refused) {
      return false;
    }
  }

  @Test
  void goingBackAndReloadingGivesNothingTwice() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, families, name -> {});
      walk.signIn("alice");
      walk.giveLisaThePlan();

      page.reload();
      page.goBack();
      page.goForward();

      assertEquals("Toegang gegeven", page.locator("h1").innerText());
      page.navigate(walk.folder());
      assertEquals(1, page.locator("li:has-text('Lisa de Wit') dt:has-text('Wat')").count());
    }
  }

  @Test
  void threeTimesEscapeLeavesAtOnceAndLeavesNoPageToComeBackTo() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      new Walk(page, families, name -> {}).signIn("alice");
      String before = page.url();

      page.waitForRequest(
          WEATHER,
          () -> {
            for (int i = 0; i < 3; i++) {
              page.keyboard().press("Escape");
            }
          });
      page.waitForURL(url -> !url.equals(before));

      page.goBack();
      assertFalse(page.url().equals(before), "the history entry is replaced");
      page.navigate(before);
      assertTrue(page.url().endsWith("/app/inloggen"), "and the session is over");
    }
  }

  @Test
  void leavingQuicklyWorksWithoutScripts() {
    try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl", false)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, families, name -> {});
      walk.signIn("alice");
      String before = page.url();

      // No test leaves this machine: that the browser asks for the weather is enough.
      page.waitForRequest(WEATHER, () -> page.locator("#snel-weg").click());

      page.navigate(before);
      assertTrue(page.url().endsWith("/app/inloggen"));
    }
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      new Walk(page, families, name -> {}).signIn("alice");

      page.keyboard().press("Tab");
      String first = String.valueOf(page.evaluate("document.activeElement.outerHTML"));

      assertTrue(first.contains("#inhoud"), first);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertEquals(
          true, page.evaluate("document.querySelector('main').contains(document.activeElement)"));
    }
  }

  private static BrowserContext context(
      int width, ColorScheme scheme, String language, boolean scripts) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language)
                .setJavaScriptEnabled(scripts));
  }
}
