package org.gezinspod.http.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.FamilyDesk.Folder;
import org.gezinspod.http.web.desk.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages over HTTP, as a browser without scripts sees them. */
class WebAppTest {

  private static final int MOST_BYTES = 60_000;

  private final PageServer server = new PageServer(SampleDesk.jansen(PageServer.CLOCK));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFormThatArrivesTwiceGivesAccessOnce() {
    String folder = server.signIn();
    Map<String, List<String>> sure = carried(check(folder, Map.of()));

    HttpResponse<String> first = server.post(folder + "geven/zeker", sure);
    HttpResponse<String> second = server.post(folder + "geven/zeker", sure);

    assertEquals(303, first.statusCode());
    assertEquals(PageServer.location(first), PageServer.location(second));
    assertEquals(1, server.desk.given);
    assertTrue(server.get(PageServer.location(first)).body().contains("Toegang gegeven"));
  }

  @Test
  void stoppingTwiceStopsOnceAndBothTimesSaysThatItIsStopped() {
    String folder = server.signIn();
    HttpResponse<String> question = server.get(folder + "stoppen/a1");
    Map<String, List<String>> yes = Map.of("csrf", List.of(PageServer.formKey(question)));

    HttpResponse<String> first = server.post(folder + "stoppen/a1", yes);
    HttpResponse<String> second = server.post(folder + "stoppen/a1", yes);

    assertTrue(question.body().contains("Toegang stoppen?"));
    assertEquals(folder + "toegang/a1", PageServer.location(first));
    assertEquals(folder + "toegang/a1", PageServer.location(second));
    assertEquals(1, server.desk.stopped);
    assertTrue(server.get(folder + "toegang/a1").body().contains("Toegang gestopt"));
  }

  @Test
  void aFormWithoutItsKeyChangesNothing() {
    String folder = server.signIn();

    HttpResponse<String> none = server.post(folder + "stoppen/a1", Map.of());
    HttpResponse<String> wrong =
        server.post(folder + "stoppen/a1", Map.of("csrf", List.of("geraden")));

    assertEquals(403, none.statusCode());
    assertEquals(403, wrong.statusCode());
    assertTrue(none.body().contains("Deze pagina is niet meer geldig"));
    assertEquals(0, server.desk.stopped);
  }

  @Test
  void aFormThatAnotherSiteSendsChangesNothingEvenWithTheRightKey() {
    String folder = server.signIn();
    String key = PageServer.formKey(server.get(folder + "stoppen/a1"));

    HttpResponse<String> forged =
        server.post(
            folder + "stoppen/a1", Map.of("csrf", List.of(key)), "Sec-Fetch-Site", "cross-site");

    assertEquals(403, forged.statusCode());
    assertEquals(0, server.desk.stopped);
  }

  @Test
  void whatTheLawAllowsHasAnExplanationAndNoButton() {
    String folder = server.signIn();

    String people = server.get(folder).body();
    HttpResponse<String> anyway = server.get(folder + "stoppen/a3");

    assertTrue(people.contains("Dit mag van de wet"));
    assertTrue(people.contains("Waarom kan ik dit niet stoppen?"));
    assertTrue(
        people.contains(
            "<strong>Veilig Thuis mag dit lezen omdat de wet dat zegt.</strong> U kunt dit niet"
                + " stoppen."));
    assertFalse(people.contains(folder + "stoppen/a3"));
    assertEquals(409, anyway.statusCode());
  }

  @Test
  void anEndInThePastIsRefusedAtItsFieldAndOnTop() {
    String folder = server.signIn();

    HttpResponse<String> answer =
        check(folder, Map.of("tot", List.of("anders"), "dag", List.of("2026-11-02")));

    String sentence = "De einddatum ligt in het verleden. Kies een dag vanaf vandaag.";
    assertTrue(answer.body().contains("<a class=\"utrecht-link\" href=\"#dag\">" + sentence));
    assertTrue(answer.body().contains("id=\"dag-fout\""));
    assertTrue(answer.body().contains("aria-describedby=\"dag-hulp dag-fout\""));
    assertTrue(answer.body().contains("value=\"2026-11-02\""), "what was typed stays");
  }

  @Test
  void anEmptyFormNamesEachFieldThatIsMissing() {
    String folder = server.signIn();
    String key = PageServer.formKey(server.get(folder + "geven"));

    HttpResponse<String> answer =
        server.follow(server.post(folder + "geven/controle", Map.of("csrf", List.of(key))));

    assertAll(
        () -> assertTrue(answer.body().contains("href=\"#wie\"")),
        () -> assertTrue(answer.body().contains("href=\"#wat\"")),
        () -> assertTrue(answer.body().contains("href=\"#tot\"")),
        () -> assertTrue(answer.body().contains("href=\"#waarom\"")));
  }

  @Test
  void nothingIsGivenThatWasNotOnOffer() {
    String folder = server.signIn();

    HttpResponse<String> answer =
        check(folder, Map.of("wat", List.of("plan-read", "address-read")));

    assertTrue(answer.body().contains("Kies wat deze persoon mag."));
  }

  @Test
  void aNameCannotBecomeATag() {
    server.desk.put(
        new Access(
            "x",
            new Holder("https://x.example/#me", "<script>alert(1)</script>", "\"><b>", ""),
            List.of(SampleDesk.READ_PLAN),
            "planUitvoeren",
            new Basis.Consent(true, "Alice", LocalDate.of(2026, 11, 3)),
            LocalDate.of(2026, 12, 4),
            Access.State.HOLDS));
    String folder = server.signIn();

    String people = server.get(folder).body();

    assertFalse(people.contains("<script>alert"));
    assertFalse(people.contains("\"><b>"));
    assertTrue(people.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  @Test
  void noUrlNamesAnybody() {
    String folder = server.signIn();

    for (String path : List.of(folder, folder + "geven", folder + "gekeken")) {
      Matcher urls =
          Pattern.compile("(?:href|action)=\"([^\"]*)\"").matcher(server.get(path).body());
      while (urls.find()) {
        assertFalse(
            urls.group(1).matches("(?i).*(jansen|lisa|dewit|omar|alice|plan).*"), urls.group(1));
      }
    }
  }

  @Test
  void everyPageIsWholeSmallAndShut() {
    String folder = server.signIn();
    List<String> paths =
        List.of(
            folder,
            folder + "geven",
            folder + "gekeken",
            folder + "stoppen/a1",
            folder + "toegang/a1",
            "/app/uitgelogd",
            "/app/nergens");
    String style = PageServer.first("href=\"([^\"]+[.]css)\"", server.get(folder).body());
    int assets =
        server.get(style).body().length()
            + server
                .get(PageServer.first("src=\"([^\"]+)\"", server.get(folder).body()))
                .body()
                .length();

    for (String path : paths) {
      HttpResponse<String> page = server.get(path);
      String html = page.body();
      assertAll(
          path,
          () -> assertEquals(1, html.split("<h1", -1).length - 1, "one h1"),
          () -> assertTrue(html.contains("<html lang=\"nl\""), "lang"),
          () -> assertTrue(html.contains("<title>") && html.contains(" – Mijn map</title>")),
          () -> assertTrue(html.contains("href=\"/app/weg\""), "the way out"),
          () -> assertFalse(html.contains("<style") || html.contains(" style=\"")),
          () ->
              assertFalse(
                  Pattern.compile("<script(?! src=\"/app/bestanden/)").matcher(html).find()),
          () ->
              assertTrue(
                  html.getBytes(StandardCharsets.UTF_8).length + assets < MOST_BYTES, "weight"),
          () -> assertEquals("private, no-store", header(page, "Cache-Control")),
          () -> assertEquals("no-referrer", header(page, "Referrer-Policy")),
          () -> assertEquals("nosniff", header(page, "X-Content-Type-Options")),
          () ->
              assertTrue(
                  header(page, "Content-Security-Policy").contains("frame-ancestors 'none'")));
    }
  }

  @Test
  void aStrangerIsAskedToSignInAndLearnsNothing() {
    HttpResponse<String> known =
        server.get(new FolderPaths(Keys.ofFolder(SampleDesk.FOLDER)).people());
    HttpResponse<String> unknown = server.get("/app/map/000000000000000000/");

    assertEquals("/app/inloggen", PageServer.location(known));
    assertEquals("/app/inloggen", PageServer.location(unknown));
  }

  @Test
  void signingOutEndsTheSession() {
    String folder = server.signIn();
    String key = PageServer.formKey(server.get(folder));

    HttpResponse<String> out = server.post("/app/uitloggen", Map.of("csrf", List.of(key)));

    assertEquals("/app/uitgelogd", PageServer.location(out));
    assertEquals("/app/inloggen", PageServer.location(server.get(folder)));
  }

  @Test
  void leavingQuicklyEndsTheSessionAndLeadsToTheWeather() {
    String folder = server.signIn();

    HttpResponse<String> away = server.get("/app/weg");

    assertEquals(PageServer.WEATHER, PageServer.location(away));
    assertEquals("/app/inloggen", PageServer.location(server.get(folder)));
  }

  @Test
  void anotherSiteCannotSignSomebodyOut() {
    String folder = server.signIn();

    HttpResponse<String> away = server.get("/app/weg", "Sec-Fetch-Site", "cross-site");

    assertEquals(PageServer.WEATHER, PageServer.location(away));
    assertEquals(200, server.get(folder).statusCode());
  }

  @Test
  void aWrongPasswordSaysNotWhichOfTheTwoIsWrong() {
    String key = PageServer.formKey(server.get("/app/inloggen"));

    HttpResponse<String> answer =
        server.post(
            "/app/inloggen",
            Map.of(
                "csrf", List.of(key),
                "email", List.of(SampleVisitors.EMAIL),
                "password", List.of("fout")));

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Het e-mailadres of het wachtwoord klopt niet."));
    assertFalse(answer.body().contains("value=\"fout\""));
  }

  @Test
  void theLanguageIsWhatTheReaderChoseElseWhatTheBrowserAsks() {
    assertTrue(server.get("/app/inloggen").body().contains("lang=\"nl\""));
    assertTrue(
        server
            .get("/app/inloggen", "Accept-Language", "en-GB,en;q=0.9")
            .body()
            .contains("Sign in"));

    HttpResponse<String> chosen = server.get("/app/taal/en?terug=%2Fapp%2Finloggen");

    assertEquals("/app/inloggen", PageServer.location(chosen));
    assertTrue(server.get("/app/inloggen", "Accept-Language", "nl").body().contains("Sign in"));
  }

  @Test
  void theChoiceOfLanguageLeadsNowhereElse() {
    for (String evil : List.of("https://evil.example/", "//evil.example", "/app/%5Cx%0d%0aA:b")) {
      HttpResponse<String> answer = server.get("/app/taal/nl?terug=" + evil.replace("/", "%2F"));

      assertEquals("/app/", PageServer.location(answer), evil);
    }
  }

  @Test
  void whoBelongsToTwoFamiliesChooses() {
    server.desk.belongsTo(
        List.of(SampleDesk.FOLDER, new Folder("x9", List.of("Alice", "Noor"), "Alice")));
    String folder = server.signIn();

    String choose = server.get("/app/").body();

    assertEquals("", folder);
    assertTrue(choose.contains("Welke map wilt u zien?"));
    assertTrue(
        choose.contains("Map van Alice Jansen en Tim") && choose.contains("Map van Alice en Noor"));
  }

  @Test
  void whoBelongsToNoFamilyIsHelped() {
    server.desk.belongsTo(List.of());
    server.signIn();

    HttpResponse<String> page = server.get("/app/");

    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("U heeft hier nog geen map"));
  }

  @Test
  void theLookBackFoldsAVisitAndCanBeAskedForOnePerson() {
    String folder = server.signIn();
    String all = server.get(folder + "gekeken").body();
    String lisa =
        PageServer.first("<option value=\"([^\"]+)\">Lisa de Wit", all.replaceAll("\\s+", " "));

    String hers = server.get(folder + "gekeken?wie=" + lisa).body();
    String none = server.get(folder + "gekeken?van=2026-01-01&tot=2026-01-02").body();
    HttpResponse<String> reversed = server.get(folder + "gekeken?van=2026-11-02&tot=2026-11-01");
    HttpResponse<String> nonsense = server.get(folder + "gekeken?van=gisteren&voor=-7&wie=niemand");

    assertTrue(all.contains("Vandaag, dinsdag 3 november 2026"));
    assertTrue(all.contains("En nog 2 dingen"));
    assertTrue(hers.contains("En nog 2 dingen"));
    assertFalse(hers.contains("Omar El Idrissi</strong>"));
    assertTrue(none.contains("In deze dagen heeft niemand gekeken."));
    assertEquals(422, reversed.statusCode());
    assertEquals(422, nonsense.statusCode());
  }

  @Test
  void aLongLookBackHasPages() {
    server.desk.looksALot(45);
    String folder = server.signIn();

    String first = server.get(folder + "gekeken").body();
    String older = PageServer.first("rel=\"next\" href=\"([^\"]+)\"", first);
    String second = server.get(older).body();

    assertFalse(first.contains("Naar het nieuwste"));
    assertTrue(second.contains("Naar het nieuwste") && second.contains("rel=\"next\""));
    assertFalse(second.contains("Vandaag om 15.30 uur"));
  }

  @Test
  void badFormsAndUnknownPagesArePagesInPlainWords() {
    String folder = server.signIn();
    String key = PageServer.formKey(server.get(folder));

    assertEquals(404, server.get("/app/map/").statusCode());
    assertEquals(404, server.get(folder + "stoppen/nee").statusCode());
    assertEquals(404, server.get(folder + "toegang/../..").statusCode());
    assertEquals(404, server.post(folder + "gekeken", Map.of("csrf", List.of(key))).statusCode());
    assertEquals(
        403, server.post(folder + "geven/controle", Map.of("a", List.of("\u0000"))).statusCode());
    HttpResponse<String> large =
        server.post(folder + "geven/controle", Map.of("a", List.of("x".repeat(20_000))));
    assertEquals(413, large.statusCode());
    assertTrue(large.body().contains("Dit begrijpen wij niet"));
  }

  @Test
  void anOrderNumberThatTheCheckDidNotMakeIsRefused() {
    String folder = server.signIn();
    Map<String, List<String>> sure = carried(check(folder, Map.of()));
    sure.put("nummer", List.of("../../x"));

    assertEquals(403, server.post(folder + "geven/zeker", sure).statusCode());
    assertEquals(0, server.desk.given);
  }

  private HttpResponse<String> check(String folder, Map<String, List<String>> instead) {
    String form = server.get(folder + "geven").body().replaceAll("\\s+", " ");
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("csrf", List.of(PageServer.first("name=\"csrf\" value=\"([^\"]+)\"", form)));
    fields.put("wie", List.of(PageServer.first("<option value=\"([^\"]+)\">Lisa", form)));
    fields.put("wat", List.of("plan-read", "actions-read-add"));
    fields.put("tot", List.of("maand"));
    fields.put("waarom", List.of("planUitvoeren"));
    fields.putAll(instead);
    return server.follow(server.post(folder + "geven/controle", fields));
  }

  /** The hidden fields of the first form of a page. */
  private static Map<String, List<String>> carried(HttpResponse<String> page) {
    String form =
        PageServer.first(
            "(?s)(<form method=\"post\" action=\"[^\"]*zeker\".*?</form>)", page.body());
    Map<String, List<String>> fields = new HashMap<>();
    Matcher hidden = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(form);
    while (hidden.find()) {
      fields.merge(
          hidden.group(1),
          List.of(hidden.group(2)),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    assertEquals(1, fields.getOrDefault("nummer", List.of()).size(), "an order has a number");
    return fields;
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
