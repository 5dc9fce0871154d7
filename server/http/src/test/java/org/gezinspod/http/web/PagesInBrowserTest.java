package org.gezinspod.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a real browser: small and wide, light and dark, with and without scripts. */
class PagesInBrowserTest {

  private static final int LEAST_TARGET = 44;

  private static Chromium chromium;
  private PageServer server;

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
    server = new PageServer(SampleDesk.jansen(PageServer.CLOCK), PageServer.OWN_WEATHER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "320, LIGHT, nl",
    "320, DARK, en",
    "1280, LIGHT, en",
    "1280, DARK, nl",
  })
  void everyPageIsAccessibleAndFits(int width, ColorScheme scheme, String language) {
    String name = width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = context(width, scheme, language, true)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, server, look -> faults.addAll(faults(page, look, name)));

      walk.everyPage();
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void aParentGivesAndStopsAccessAndLooksBackWithoutScripts() {
    try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl", false)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, server, look -> {});
      walk.signIn();

      walk.giveLisaThePlan();
      assertEquals("Toegang gegeven", page.locator("h1").innerText());
      assertEquals(1, server.desk.given);
      page.goBack();
      page.reload();
      assertEquals(1, server.desk.given);

      page.navigate(server.url("/app/"));
      walk.press("li:has-text('Omar') a:has-text('Stop toegang')");
      walk.press("main button");
      assertEquals("Toegang gestopt", page.locator("h1").innerText());
      assertEquals(1, server.desk.stopped);

      walk.press("nav >> text=Wie heeft gekeken?");
      assertTrue(page.locator("main").innerText().contains("voegde Lisa de Wit"));
      walk.press("footer button");
      assertEquals("U bent uitgelogd", page.locator("h1").innerText());
    }
  }

  @Test
  void threeTimesEscapeLeavesAtOnceAndLeavesNoPageToComeBackTo() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, server, look -> {});
      walk.signIn();
      String before = page.url();

      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Escape");
      }
      page.waitForURL("**" + PageServer.OWN_WEATHER_PATH);

      page.goBack();
      assertTrue(!page.url().equals(before), "the history entry is replaced");
      page.navigate(before);
      assertTrue(page.url().endsWith("/app/inloggen"), "and the session is over");
    }
  }

  @Test
  void leavingQuicklyWorksWithoutScripts() {
    try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl", false)) {
      Page page = context.newPage();
      Walk walk = new Walk(page, server, look -> {});
      walk.signIn();
      String before = page.url();

      walk.press("#snel-weg");

      assertTrue(page.url().endsWith(PageServer.OWN_WEATHER_PATH));
      page.navigate(before);
      assertTrue(page.url().endsWith("/app/inloggen"));
    }
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      new Walk(page, server, look -> {}).signIn();

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

  private static List<String> faults(Page page, String look, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", look + "-" + name + ".png")));
    List<String> faults = new ArrayList<>();
    AxeResults results = new AxeBuilder(page).analyze();
    for (Rule rule : results.getViolations()) {
      String nodes =
          rule.getNodes().stream().map(n -> n.getHtml()).collect(Collectors.joining(" | "));
      faults.add(look + " " + name + ": " + rule.getId() + ": " + rule.getHelp() + ": " + nodes);
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(overflow)) {
      faults.add(look + " " + name + ": wider than the window by " + overflow);
    }
    Object small = page.evaluate(SMALL_TARGETS, LEAST_TARGET);
    if (!"".equals(small)) {
      faults.add(look + " " + name + ": targets too small: " + small);
    }
    return faults;
  }

  /** Links within a sentence may be smaller (WCAG 2.5.8); everything that stands alone may not. */
  private static final String SMALL_TARGETS =
      """
      least => [...document.querySelectorAll('a, button, select, summary, input:not([type=hidden])')]
        .filter(e => !e.closest('.utrecht-skip-link, p.utrecht-paragraph'))
        .map(e => [e, (e.closest('label') || e).getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && (r.height < least || r.width < least))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)
        .join(' | ')
      """;
}
