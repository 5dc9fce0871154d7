package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gezinspod.http.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person signs in through an app, with plain forms. */
class AuthorizationCodeTest {

  private static final String CALLBACK = "https://app.example/callback";

  private final RunningProvider server = new RunningProvider(false);
  private final Browser browser = new Browser(server);
  private final ProofMaker proofs = ProofMaker.ec(server.clock);
  private final CodeVerifier verifier = new CodeVerifier();

  @AfterEach
  void stop() {
    server.close();
  }

  private String register(String callback) {
    HttpResponse<String> answer =
        server.send(
            server
                .request(server.base + ".oidc/register")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"client_name\":\"<b>Plan</b>\",\"redirect_uris\":[\""
                            + callback
                            + "\"],\"grant_types\":[\"authorization_code\",\"refresh_token\"],"
                            + "\"token_endpoint_auth_method\":\"none\"}")));
    assertEquals(201, answer.statusCode(), answer.body());
    assertNull(RunningProvider.json(answer).get("client_secret"));
    return RunningProvider.json(answer).get("client_id") instanceof String id ? id : "";
  }

  /** The authorization request of an ordinary app; the pairs replace or add parameters. */
  private String demand(String client, String... changes) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", client);
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("response_type", "code");
    parameters.put("scope", "openid webid offline_access");
    parameters.put("state", "a state & more");
    parameters.put("nonce", "n-1");
    parameters.put(
        "code_challenge", CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
    parameters.put("code_challenge_method", "S256");
    for (int i = 0; i < changes.length; i += 2) {
      parameters.put(changes[i], changes[i + 1]);
    }
    parameters.values().removeIf(String::isEmpty);
    String[] pairs =
        parameters.entrySet().stream()
            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new);
    return server.base + ".oidc/authorize?" + Query.of(pairs);
  }

  private HttpResponse<String> signIn(String demand, String password) {
    return browser.submit(browser.open(demand), "email", "Alice@Example.org", "password", password);
  }

  private static Form answered(String location) {
    return Form.parse(Objects.requireNonNullElse(URI.create(location).getRawQuery(), ""));
  }

  /** Signs in, agrees, and gives the code. */
  private String code(String client, String... changes) {
    HttpResponse<String> signedIn = signIn(demand(client, changes), RunningProvider.PASSWORD);
    HttpResponse<String> consent = browser.open(Browser.location(signedIn));
    String location = Browser.location(browser.submit(consent, "decision", "allow"));
    assertTrue(location.startsWith(CALLBACK + "?"), location);
    Form answer = answered(location);
    assertEquals(Optional.of("a state & more"), answer.first("state"));
    assertEquals(Optional.of(server.base), answer.first("iss"));
    return answer.first("code").orElseThrow();
  }

  private HttpResponse<String> redeem(String client, String code, ProofMaker key, String... more) {
    String[] base = {
      "grant_type", "authorization_code",
      "client_id", client,
      "code", code,
      "redirect_uri", CALLBACK,
      "code_verifier", verifier.getValue()
    };
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String[] pairs : List.of(base, more)) {
      for (int i = 0; i < pairs.length; i += 2) {
        parameters.put(pairs[i], pairs[i + 1]);
      }
    }
    String[] pairs =
        parameters.entrySet().stream()
            .flatMap(e -> Arrays.stream(new String[] {e.getKey(), e.getValue()}))
            .toArray(String[]::new);
    return server.send(
        server
            .post(server.token(), Query.of(pairs))
            .header("DPoP", key.proof("POST", server.token())));
  }

  private HttpResponse<String> refresh(String client, String token, ProofMaker key) {
    return server.send(
        server
            .post(
                server.token(),
                Query.of(
                    "grant_type", "refresh_token",
                    "client_id", client,
                    "refresh_token", token))
            .header("DPoP", key.proof("POST", server.token())));
  }

  private static void assertGrantRefused(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("invalid_grant", RunningProvider.json(answer).get("error"));
  }

  @Test
  void aPersonSignsInAgreesAndTheAppActsForHer() throws Exception {
    String client = register(CALLBACK);

    OIDCTokenResponse tokens = RunningProvider.tokens(redeem(client, code(client), proofs));

    var claims = tokens.getOIDCTokens().getIDToken().getJWTClaimsSet();
    assertEquals("n-1", claims.getStringClaim("nonce"));
    assertTrue(claims.getAudience().containsAll(List.of(client, "solid")));
    String url = server.base + "alice/";
    HttpResponse<String> door =
        server.send(
            server
                .request(url)
                .header(
                    "Authorization", "DPoP " + tokens.getOIDCTokens().getAccessToken().getValue())
                .header("DPoP", proofs.proof("GET", url)));
    assertEquals(server.webId("alice"), door.body());
  }

  @Test
  void theNextTimeNobodyIsAskedAnything() {
    String client = register(CALLBACK);
    code(client);

    HttpResponse<String> silent = browser.open(demand(client, "prompt", "none"));
    HttpResponse<String> asked = browser.open(demand(client, "prompt", "consent"));

    assertTrue(answered(Browser.location(silent)).first("code").isPresent());
    assertEquals(200, asked.statusCode());
    assertTrue(asked.body().contains("decision"));
  }

  @Test
  void aFreshSignInIsAskedWhenTheAppWantsOne() {
    String client = register(CALLBACK);
    code(client);
    server.clock.pass(Duration.ofMinutes(10));

    assertTrue(browser.open(demand(client, "prompt", "login")).body().contains("password"));
    assertTrue(browser.open(demand(client, "max_age", "300")).body().contains("password"));
    assertEquals(303, browser.open(demand(client, "max_age", "900")).statusCode());
  }

  @Test
  void whoIsNotSignedInIsNotSignedInSilently() {
    String client = register(CALLBACK);

    String location = Browser.location(browser.open(demand(client, "prompt", "none")));

    assertEquals(Optional.of("login_required"), answered(location).first("error"));
  }

  @Test
  void whoSaysNoSendsTheAppAwayWithoutACode() {
    String client = register(CALLBACK);
    HttpResponse<String> signedIn = signIn(demand(client), RunningProvider.PASSWORD);
    HttpResponse<String> consent = browser.open(Browser.location(signedIn));

    String location = Browser.location(browser.submit(consent, "decision", "deny"));

    assertEquals(Optional.of("access_denied"), answered(location).first("error"));
    assertTrue(answered(location).first("code").isEmpty());
  }

  @Test
  void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() {
    String client = register(CALLBACK);
    HttpResponse<String> page = browser.open(demand(client));

    HttpResponse<String> wrong =
        browser.submit(page, "email", "x@example.org", "password", "wrong password");
    HttpResponse<String> unknown =
        browser.submit(page, "email", "y@example.org", "password", "wrong password");

    assertEquals(422, wrong.statusCode());
    assertEquals(422, unknown.statusCode());
    assertEquals(wrong.body().replace("x@", "y@"), unknown.body());
    assertTrue(wrong.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void whoGuessesPasswordsIsStopped() {
    String client = register(CALLBACK);
    String demand = demand(client);
    for (int i = 0; i < 10; i++) {
      assertEquals(422, signIn(demand, "guess number " + i).statusCode());
    }

    HttpResponse<String> right = signIn(demand, RunningProvider.PASSWORD);

    assertEquals(429, right.statusCode());
    assertTrue(right.headers().firstValue("Retry-After").isPresent());
    server.clock.pass(Duration.ofMinutes(15));
    assertEquals(303, signIn(demand, RunningProvider.PASSWORD).statusCode());
  }

  @Test
  void theCookieIsOutOfReachForScriptsAndOtherSites() {
    HttpResponse<String> answer = signIn(demand(register(CALLBACK)), RunningProvider.PASSWORD);

    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");

    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
  }

  @Test
  void formsFromOtherSitesAreRefused() {
    String client = register(CALLBACK);
    String[] password = {"email", "alice@example.org", "password", RunningProvider.PASSWORD};
    HttpResponse<String> page = browser.open(demand(client));

    assertEquals(403, browser.submit(page, "https://evil.example", password).statusCode());

    HttpResponse<String> consent =
        browser.open(Browser.location(signIn(demand(client), RunningProvider.PASSWORD)));
    String[] yes = {"decision", "allow"};
    assertEquals(403, browser.submit(consent, "https://evil.example", yes).statusCode());
    HttpResponse<String> unsigned =
        browser.post(
            consent.uri().resolve("consent").toString(),
            Query.of(
                "decision",
                "allow",
                "csrf",
                "guess",
                "query",
                demand(client).replaceFirst("^[^?]*[?]", "")));
    assertEquals(403, unsigned.statusCode());
  }

  @Test
  void thePagesTrustNothingThatTheAppSays() {
    String client = register(CALLBACK);
    HttpResponse<String> signInPage =
        browser.open(demand(client, "state", "\"><script>x</script>"));
    HttpResponse<String> consent =
        browser.open(Browser.location(signIn(demand(client), RunningProvider.PASSWORD)));

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
    HttpResponse<String> answer = browser.open(demand(register(CALLBACK), name, value));

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
    HttpResponse<String> answer = browser.open(demand(register(CALLBACK), name, value));

    assertEquals(303, answer.statusCode(), answer.body());
    assertTrue(Browser.location(answer).startsWith(CALLBACK + "?"));
    Form told = answered(Browser.location(answer));
    assertEquals(Optional.of(error), told.first("error"));
    assertEquals(Optional.of("a state & more"), told.first("state"));
  }

  @Test
  void aProgramOnThisMachineMayUseAnyPort() {
    String client = register("http://127.0.0.1/back");

    HttpResponse<String> page =
        browser.open(demand(client, "redirect_uri", "http://127.0.0.1:51234/back"));
    HttpResponse<String> other =
        browser.open(demand(client, "redirect_uri", "http://127.0.0.1:51234/elsewhere"));

    assertEquals(200, page.statusCode());
    assertEquals(400, other.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, wrong-verifier-wrong-verifier-wrong-verifier-00",
    "code_verifier, short",
    "redirect_uri, https://app.example/other",
    "code, not-a-code"
  })
  void aCodeIsWorthNothingToWhoLacksTheRest(String name, String value) {
    String client = register(CALLBACK);

    assertGrantRefused(redeem(client, code(client), proofs, name, value));
  }

  @Test
  void aCodeOfOneAppIsWorthNothingToAnother() {
    String client = register(CALLBACK);
    String other = register(CALLBACK);

    assertGrantRefused(redeem(other, code(client), proofs));
  }

  @Test
  void aCodeThatIsBoundToAKeyNeedsThatKey() throws Exception {
    String client = register(CALLBACK);
    String jkt = proofs.key().computeThumbprint().toString();

    assertGrantRefused(redeem(client, code(client, "dpop_jkt", jkt), ProofMaker.ec(server.clock)));
  }

  @Test
  void aCodeExpiresSoon() {
    String client = register(CALLBACK);
    String code = code(client);
    server.clock.pass(Duration.ofSeconds(61));

    assertGrantRefused(redeem(client, code, proofs));
  }

  @Test
  void aCodeThatIsUsedTwiceEndsTheSignIn() {
    String client = register(CALLBACK);
    String code = code(client);
    OIDCTokenResponse tokens = RunningProvider.tokens(redeem(client, code, proofs));

    assertGrantRefused(redeem(client, code, proofs));

    assertGrantRefused(refresh(client, refreshToken(tokens), proofs));
  }

  private static String refreshToken(OIDCTokenResponse tokens) {
    RefreshToken token = tokens.getOIDCTokens().getRefreshToken();
    assertNotNull(token);
    return token.getValue();
  }

  @Test
  void aRefreshTokenIsReplacedEachTimeAndItsReplayEndsTheSignIn() {
    String client = register(CALLBACK);
    String first = refreshToken(RunningProvider.tokens(redeem(client, code(client), proofs)));

    String second = refreshToken(RunningProvider.tokens(refresh(client, first, proofs)));
    assertNotEquals(first, second);
    assertGrantRefused(refresh(client, first, proofs));

    assertGrantRefused(refresh(client, second, proofs));
  }

  @Test
  void aRefreshTokenIsWorthNothingWithAnotherKeyOrClient() {
    String client = register(CALLBACK);
    String other = register(CALLBACK);
    String token = refreshToken(RunningProvider.tokens(redeem(client, code(client), proofs)));

    assertGrantRefused(refresh(client, token, ProofMaker.ec(server.clock)));
    assertGrantRefused(refresh(other, token, proofs));

    assertEquals(200, refresh(client, token, proofs).statusCode());
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    String client = register(CALLBACK);

    OIDCTokenResponse tokens =
        RunningProvider.tokens(redeem(client, code(client, "scope", "openid webid"), proofs));

    assertNull(tokens.getOIDCTokens().getRefreshToken());
  }

  @Test
  void aSignInEndsAfterTwelveHours() {
    String client = register(CALLBACK);
    code(client);
    server.clock.pass(Duration.ofHours(12));

    String location = Browser.location(browser.open(demand(client, "prompt", "none")));

    assertEquals(Optional.of("login_required"), answered(location).first("error"));
  }
}
