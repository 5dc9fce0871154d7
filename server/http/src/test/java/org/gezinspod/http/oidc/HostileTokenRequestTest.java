package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.gezinspod.http.auth.Attempts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody may try at the token endpoint and at registration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTokenRequestTest {

  private final RunningProvider server = new RunningProvider(false);
  private final ProofMaker proofs = ProofMaker.ec(server.clock);

  @AfterAll
  void stop() {
    server.close();
  }

  /** One attempt: a form, an Authorization header (may be empty), and the error. */
  record Attempt(String name, String form, String authorization, int status, String error) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String GOOD =
      Query.of(
          "grant_type", "client_credentials",
          "client_id", "alice-client",
          "client_secret", RunningProvider.SECRET);

  private static Attempt form(String name, String form, int status, String error) {
    return new Attempt(name, form, "", status, error);
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Attempt> attempts() {
    String grant = "grant_type=client_credentials";
    return Stream.of(
        form("nothing", "", 400, "invalid_request"),
        form("no grant", "client_id=alice-client&client_secret=x", 400, "invalid_request"),
        form("a grant twice", GOOD + "&" + grant, 400, "invalid_request"),
        form("a client twice", GOOD + "&client_id=bob-client", 400, "invalid_request"),
        form("no client", grant, 401, "invalid_client"),
        form("an unknown client", grant + "&client_id=x&client_secret=y", 401, "invalid_client"),
        form("no secret", grant + "&client_id=alice-client", 401, "invalid_client"),
        form(
            "an empty secret",
            grant + "&client_id=alice-client&client_secret=",
            401,
            "invalid_client"),
        form(
            "a wrong secret",
            grant + "&client_id=alice-client&client_secret=wrong",
            401,
            "invalid_client"),
        form(
            "an endless secret",
            grant + "&client_id=alice-client&client_secret=" + "x".repeat(2_000),
            401,
            "invalid_client"),
        form(
            "a client identifier document",
            grant + "&client_id=https%3A%2F%2Fapp.example%2Fid",
            401,
            "invalid_client"),
        form(
            "an unknown grant",
            GOOD.replace("client_credentials", "telepathy"),
            400,
            "unsupported_grant_type"),
        form(
            "the password grant",
            GOOD.replace("client_credentials", "password") + "&username=a&password=b",
            400,
            "unsupported_grant_type"),
        form(
            "a code for a machine",
            GOOD.replace("client_credentials", "authorization_code") + "&code=x",
            400,
            "unauthorized_client"),
        form(
            "an unknown refresh token",
            GOOD.replace("client_credentials", "refresh_token") + "&refresh_token=x",
            400,
            "invalid_grant"),
        form(
            "no refresh token",
            GOOD.replace("client_credentials", "refresh_token"),
            400,
            "invalid_request"),
        new Attempt("both ways", GOOD, basic("alice-client:x"), 400, "invalid_request"),
        new Attempt(
            "two clients",
            grant + "&client_id=bob-client",
            basic("alice-client:x"),
            400,
            "invalid_request"),
        new Attempt("basic without a colon", grant, basic("alice-client"), 401, "invalid_client"),
        new Attempt("basic that is no base64", grant, "Basic %%%", 401, "invalid_client"),
        new Attempt("basic with a broken escape", grant, basic("a%zz:b"), 401, "invalid_client"),
        new Attempt("bearer", grant, "Bearer x", 401, "invalid_client"));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void whatDoesNotHoldIsAnErrorOfOAuth(Attempt attempt) {
    HttpRequest.Builder request =
        server
            .post(server.token(), attempt.form())
            .header("DPoP", proofs.proof("POST", server.token()));
    if (!attempt.authorization().isEmpty()) {
      request.header("Authorization", attempt.authorization());
    }

    HttpResponse<String> answer = server.send(request);

    assertEquals(attempt.status(), answer.statusCode(), answer.body());
    assertEquals(attempt.error(), RunningProvider.json(answer).get("error"));
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
    assertFalse(answer.body().contains("secret:"));
  }

  @Test
  void withoutAProofThereIsNoToken() {
    HttpResponse<String> answer = server.send(server.post(server.token(), GOOD));

    assertEquals(400, answer.statusCode());
    assertEquals("invalid_dpop_proof", RunningProvider.json(answer).get("error"));
  }

  @ParameterizedTest
  @CsvSource({"application/json, 415", "text/plain, 415", "application/x-www-form-urlencoded, 400"})
  void aBodyThatIsNoFormIsRefused(String type, int status) {
    HttpResponse<String> answer =
        server.send(
            server
                .request(server.token())
                .header("Content-Type", type)
                .header("DPoP", proofs.proof("POST", server.token()))
                .POST(BodyPublishers.ofString("grant_type=%zz")));

    assertEquals(status, answer.statusCode(), answer.body());
  }

  @Test
  void whoGuessesSecretsIsStoppedAndTheOwnerElsewhereIsNot() {
    try (RunningProvider other = new RunningProvider(false)) {
      String guess = GOOD.replaceAll("client_secret=.*", "client_secret=guess");
      int last = 0;
      for (int i = 0; i <= 10; i++) {
        last =
            other
                .send(
                    other
                        .post(other.token(), guess)
                        .header("DPoP", proofs.proof("POST", other.token())))
                .statusCode();
      }

      assertEquals(429, last);
      other.clock.pass(Attempts.WINDOW);
      ProofMaker fresh = ProofMaker.ec(other.clock);
      assertFalse(other.machineTokens("alice", fresh).getOIDCTokens().getIDTokenString().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | invalid_redirect_uri",
        "[] | invalid_client_metadata",
        "{ | invalid_client_metadata",
        "{\"redirect_uris\":[]} | invalid_redirect_uri",
        "{\"redirect_uris\":\"https://a.example/\"} | invalid_client_metadata",
        "{\"redirect_uris\":[\"http://a.example/\"]} | invalid_redirect_uri",
        "{\"redirect_uris\":[\"https://a.example/#f\"]} | invalid_redirect_uri",
        "{\"redirect_uris\":[\"https://u:p@a.example/\"]} | invalid_redirect_uri",
        "{\"redirect_uris\":[\"foo:bar\"]} | invalid_redirect_uri",
        "{\"redirect_uris\":[\"https://a.example/\"],\"grant_types\":[\"implicit\"]} |"
            + " invalid_client_metadata",
        "{\"redirect_uris\":[\"https://a.example/\"],\"response_types\":[\"token\"]} |"
            + " invalid_client_metadata",
        "{\"redirect_uris\":[\"https://a.example/\"],"
            + "\"token_endpoint_auth_method\":\"private_key_jwt\"} | invalid_client_metadata"
      })
  void anAppThatCannotBeIsNotRegistered(String metadata, String error) {
    HttpResponse<String> answer = register(metadata);

    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(error, RunningProvider.json(answer).get("error"));
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "data:text/html;x", "vbscript:x", "file:///etc/passwd"})
  void aRedirectThatRunsCodeIsNotRegistered(String uri) {
    HttpResponse<String> answer = register("{\"redirect_uris\":[\"" + uri + "\"]}");

    assertEquals(400, answer.statusCode(), answer.body());
  }

  private HttpResponse<String> register(String metadata) {
    return server.send(
        server
            .request(server.base + ".oidc/register")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(metadata)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, .oidc/token, 405",
    "GET, .oidc/register, 405",
    "DELETE, .oidc/authorize, 405",
    "POST, .oidc/jwks, 405",
    "GET, .oidc/, 404",
    "GET, .oidc, 404",
    "GET, .oidc/nothing, 404",
    "OPTIONS, .oidc/token, 204"
  })
  void eachEndpointHasItsMethods(String method, String path, int status) {
    HttpResponse<String> answer =
        server.send(
            server
                .request(server.base + path)
                .header("Origin", "https://app.example")
                .method(method, BodyPublishers.noBody()));

    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "https://app.example",
        answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
  }
}
