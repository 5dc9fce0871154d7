package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gezinspod.http.Form;

/** An app with its key, and Alice with her browser: the steps of signing in through it. */
final class AppSignIn {

  static final String CALLBACK = "https://app.example/callback";

  final RunningProvider server;
  final Browser browser;
  final ProofMaker proofs;
  private final CodeVerifier verifier = new CodeVerifier();

  AppSignIn(RunningProvider server) {
    this.server = server;
    this.browser = new Browser(server);
    this.proofs = ProofMaker.ec(server.clock);
  }

  String register(String callback) {
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
  String demand(String client, String... changes) {
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

  HttpResponse<String> signIn(String demand, String password) {
    return browser.submit(browser.open(demand), "email", "Alice@Example.org", "password", password);
  }

  static Form answered(String location) {
    return Form.parse(Objects.requireNonNullElse(URI.create(location).getRawQuery(), ""));
  }

  /** Signs in, agrees, and gives the code. */
  String code(String client, String... changes) {
    HttpResponse<String> signedIn = signIn(demand(client, changes), RunningProvider.PASSWORD);
    HttpResponse<String> consent = browser.open(Browser.location(signedIn));
    String location = Browser.location(browser.submit(consent, "decision", "allow"));
    assertTrue(location.startsWith(CALLBACK + "?"), location);
    Form answer = answered(location);
    assertEquals(Optional.of("a state & more"), answer.first("state"));
    assertEquals(Optional.of(server.base), answer.first("iss"));
    return answer.first("code").orElseThrow();
  }

  HttpResponse<String> redeem(String client, String code, ProofMaker key, String... more) {
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
            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new);
    return server.send(
        server
            .post(server.token(), Query.of(pairs))
            .header("DPoP", key.proof("POST", server.token())));
  }

  HttpResponse<String> refresh(String client, String token, ProofMaker key) {
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

  static void assertGrantRefused(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("invalid_grant", RunningProvider.json(answer).get("error"));
  }

  static String refreshToken(OIDCTokenResponse tokens) {
    RefreshToken token = tokens.getOIDCTokens().getRefreshToken();
    assertNotNull(token);
    return token.getValue();
  }
}
