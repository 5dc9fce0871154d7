package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.gezinspod.http.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may try around a sign-in: guessing, forging, stealing. */
class HostileSignInTest {

  private static final RunningProvider SERVER = new RunningProvider(false);

  private final AppSignIn app = new AppSignIn(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() {
    String client = app.register(AppSignIn.CALLBACK);
    HttpResponse<String> page = app.browser.open(app.demand(client));

    HttpResponse<String> wrong =
        app.browser.submit(page, "email", "x@example.org", "password", "wrong password");
    HttpResponse<String> unknown =
        app.browser.submit(page, "email", "y@example.org", "password", "wrong password");

    assertEquals(422, wrong.statusCode());
    assertEquals(422, unknown.statusCode());
    assertEquals(wrong.body().replace("x@", "y@"), unknown.body());
    assertTrue(wrong.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void whoGuessesPasswordsIsStopped() {
    String client = app.register(AppSignIn.CALLBACK);
    String demand = app.demand(client);
    for (int i = 0; i < 10; i++) {
      assertEquals(422, app.signIn(demand, "guess number " + i).statusCode());
    }

    HttpResponse<String> right = app.signIn(demand, RunningProvider.PASSWORD);

    assertEquals(429, right.statusCode());
    assertTrue(right.headers().firstValue("Retry-After").isPresent());
    SERVER.clock.pass(Duration.ofMinutes(15));
    assertEquals(303, app.signIn(demand, RunningProvider.PASSWORD).statusCode());
  }

  @Test
  void theCookieIsOutOfReachForScriptsAndOtherSites() {
    HttpResponse<String> answer =
        app.signIn(app.demand(app.register(AppSignIn.CALLBACK)), RunningProvider.PASSWORD);

    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");

    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
  }

  @Test
  void formsFromOtherSitesAreRefused() {
    String client = app.register(AppSignIn.CALLBACK);
    String[] password = {"email", "alice@example.org", "password", RunningProvider.PASSWORD};
    HttpResponse<String> page = app.browser.open(app.demand(client));

    assertEquals(403, app.browser.submit(page, "https://evil.example", password).statusCode());

    HttpResponse<String> consent =
        app.browser.open(
            Browser.location(app.signIn(app.demand(client), RunningProvider.PASSWORD)));
    String[] yes = {"decision", "allow"};
    assertEquals(403, app.browser.submit(consent, "https://evil.example", yes).statusCode());
    HttpResponse<String> unsigned =
        app.browser.post(
            consent.uri().resolve("consent").toString(),
            Query.of(
                "decision",
                "allow",
                "csrf",
                "guess",
                "query",
                app.demand(client).replaceFirst("^[^?]*[?]", "")));
    assertEquals(403, unsigned.statusCode());
  }

  @Test
  void thePagesTrustNothingThatTheAppSays() {
    String client = app.register(AppSignIn.CALLBACK);
    HttpResponse<String> signInPage =
        app.browser.open(app.demand(client, "state", "\"><script>x</script>"));
    HttpResponse<String> consent =
        app.browser.open(
            Browser.location(app.signIn(app.demand(client), RunningProvider.PASSWORD)));

    assertFalse(signInPage.body().contains("<script>"));
    assertFalse(consent.body().contains("<b>Plan</b>"));
    assertTrue(consent.body().contains("&lt;b&gt;Plan&lt;/b&gt;"));
    assertTrue(consent.body().contains("https://app.example"));
    String policy = consent.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.contains("form-action 'self' https://app.example"), policy);
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, nobody-registered-this",
    "client_id, https://app.example/id.jsonld",
    "client_id, alice-client",
    "client_id, ''",
    "redirect_uri, https://evil.example/",
    "redirect_uri, https://app.example/callback/",
    "redirect_uri, https://app.example/callback?x=y",
    "redirect_uri, https://app.example:8443/callback",
    "redirect_uri, javascript:alert(1)",
    "redirect_uri, ''"
  })
  void whoIsNotKnownIsToldOnThePageAndNobodyIsSentAway(String name, String value) {
    HttpResponse<String> answer =
        app.browser.open(app.demand(app.register(AppSignIn.CALLBACK), name, value));

    assertEquals(400, answer.statusCode());
    assertTrue(answer.headers().firstValue("Location").isEmpty());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, id_token, unsupported_response_type",
    "response_type, code id_token, unsupported_response_type",
    "response_type, '', invalid_request",
    "scope, webid, invalid_request",
    "scope, '', invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "response_mode, fragment, invalid_request",
    "response_mode, form_post, invalid_request",
    "request, abc, invalid_request",
    "max_age, soon, invalid_request",
    "prompt, dance, invalid_request"
  })
  void aKnownAppIsToldItsErrorAtItsOwnAddress(String name, String value, String error) {
    HttpResponse<String> answer =
        app.browser.open(app.demand(app.register(AppSignIn.CALLBACK), name, value));

    assertEquals(303, answer.statusCode(), answer.body());
    assertTrue(Browser.location(answer).startsWith(AppSignIn.CALLBACK + "?"));
    Form told = AppSignIn.answered(Browser.location(answer));
    assertEquals(Optional.of(error), told.first("error"));
    assertEquals(Optional.of("a state & more"), told.first("state"));
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, wrong-verifier-wrong-verifier-wrong-verifier-00",
    "code_verifier, short",
    "redirect_uri, https://app.example/other",
    "code, not-a-code"
  })
  void aCodeIsWorthNothingToWhoLacksTheRest(String name, String value) {
    String client = app.register(AppSignIn.CALLBACK);

    AppSignIn.assertGrantRefused(app.redeem(client, app.code(client), app.proofs, name, value));
  }

  @Test
  void aCodeOfOneAppIsWorthNothingToAnother() {
    String client = app.register(AppSignIn.CALLBACK);
    String other = app.register(AppSignIn.CALLBACK);

    AppSignIn.assertGrantRefused(app.redeem(other, app.code(client), app.proofs));
  }

  @Test
  void aCodeThatIsBoundToAKeyNeedsThatKey() throws Exception {
    String client = app.register(AppSignIn.CALLBACK);
    String jkt = app.proofs.key().computeThumbprint().toString();

    AppSignIn.assertGrantRefused(
        app.redeem(client, app.code(client, "dpop_jkt", jkt), ProofMaker.ec(SERVER.clock)));
  }

  @Test
  void aRefreshTokenIsWorthNothingWithAnotherKeyOrClient() {
    String client = app.register(AppSignIn.CALLBACK);
    String other = app.register(AppSignIn.CALLBACK);
    String token =
        AppSignIn.refreshToken(
            RunningProvider.tokens(app.redeem(client, app.code(client), app.proofs)));

    AppSignIn.assertGrantRefused(app.refresh(client, token, ProofMaker.ec(SERVER.clock)));
    AppSignIn.assertGrantRefused(app.refresh(other, token, app.proofs));

    assertEquals(200, app.refresh(client, token, app.proofs).statusCode());
  }
}
