package org.gezinspod.harness.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody signs in for another program, in a real browser. */
class ProgramSignInTest {

  private static final String PROGRAM = "https://program.example/callback";
  private static final String CODE = PROGRAM + "?**";

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

  @Test
  void aPersonSignsInSaysYesAndComesBackToTheProgram() throws Exception {
    String authorize = authorize(register());
    try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl", false)) {
      Page page = context.newPage();
      page.navigate(authorize);
      new Walk(page, families, name -> {}).fillSignIn("alice");

      assertEquals("Mag Weekplan in uw map?", page.locator("h1").innerText());
      assertTrue(page.locator("main").innerText().contains("program.example"));
      String back =
          page.waitForRequest(CODE, () -> page.locator("main button").first().click()).url();

      assertTrue(back.contains("code="), back);
    }
  }

  @Test
  void whoSaidYesBeforeOnlySignsIn() throws Exception {
    String client = register();
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      page.navigate(authorize(client));
      new Walk(page, families, name -> {}).fillSignIn("alice");
      page.waitForRequest(CODE, () -> page.locator("main button").first().click());
    }
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl", true)) {
      Page page = context.newPage();
      page.navigate(authorize(client));
      page.locator("#email").fill("alice@example.org");
      page.locator("#password").fill(Families.PASSWORD);

      String back =
          page.waitForRequest(CODE, () -> page.locator("main button").first().click()).url();

      assertTrue(back.contains("code="), back);
    }
  }

  @Test
  void noSendsTheProgramAway() throws Exception {
    String authorize = authorize(register());
    try (BrowserContext context = context(320, ColorScheme.DARK, "nl", true)) {
      Page page = context.newPage();
      page.navigate(authorize);
      new Walk(page, families, name -> {}).fillSignIn("alice");

      String back =
          page.waitForRequest(CODE, () -> page.locator("main button").last().click()).url();

      assertTrue(back.contains("error=access_denied"), back);
    }
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT, nl", "1280, DARK, en"})
  void thePagesAreAccessibleAndFit(int width, ColorScheme scheme, String language)
      throws Exception {
    Inspection inspection = new Inspection(width + "-" + language);
    List<String> faults = new ArrayList<>();
    String authorize = authorize(register());
    try (BrowserContext context = context(width, scheme, language, true)) {
      Page page = context.newPage();
      page.navigate(authorize);
      faults.addAll(inspection.faults(page, "programma-inloggen"));
      page.locator("#email").fill("alice@example.org");
      page.locator("#password").fill("verkeerd wachtwoord");
      page.waitForNavigation(() -> page.locator("main button").first().click());
      faults.addAll(inspection.faults(page, "programma-fout"));
      new Walk(page, families, name -> {}).fillSignIn("alice");
      faults.addAll(inspection.faults(page, "programma-mag-het"));
      page.navigate(families.url("/.oidc/authorize?client_id=onbekend"));
      faults.addAll(inspection.faults(page, "programma-onbekend"));
    }

    assertEquals(List.of(), faults);
  }

  private String register() throws IOException, InterruptedException {
    String body =
        "{\"client_name\":\"Weekplan\",\"redirect_uris\":[\""
            + PROGRAM
            + "\"],"
            + "\"token_endpoint_auth_method\":\"none\"}";
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer =
          http.send(
                  HttpRequest.newBuilder(URI.create(families.url("/.oidc/register")))
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return answer.replaceAll("(?s).*\"client_id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
  }

  private String authorize(String client) {
    return families.url("/.oidc/authorize")
        + "?response_type=code&scope=openid%20webid%20offline_access&state=s"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
        + "&client_id="
        + URLEncoder.encode(client, StandardCharsets.UTF_8)
        + "&redirect_uri="
        + URLEncoder.encode(PROGRAM, StandardCharsets.UTF_8);
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
