package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gezinspod.http.auth.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientCredentialsTest {

  private final RunningProvider server = new RunningProvider(false);

  @BeforeAll
  void begin() {
    server.clock.pass(Duration.ofSeconds(5));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void discoverySaysWhatClientsLookFor() throws Exception {
    HttpResponse<String> answer =
        server.send(
            server
                .request(server.base + ".well-known/openid-configuration")
                .header("Origin", "https://app.example"));

    OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.body());
    assertEquals(server.base, metadata.getIssuer().getValue());
    assertEquals(server.token(), metadata.getTokenEndpointURI().toString());
    Map<String, Object> json = RunningProvider.json(answer);
    assertEquals(
        List.of("ES256", "ES384", "RS256", "PS256"), json.get("dpop_signing_alg_values_supported"));
    assertEquals(List.of("openid", "webid", "offline_access"), json.get("scopes_supported"));
    assertEquals(List.of("S256"), json.get("code_challenge_methods_supported"));
    assertTrue(
        list(json, "token_endpoint_auth_methods_supported")
            .containsAll(List.of("none", "client_secret_basic", "client_secret_post")));
    assertTrue(list(json, "grant_types_supported").contains("client_credentials"));
    assertTrue(list(json, "claims_supported").contains("webid"));
    assertTrue(json.containsKey("registration_endpoint"));
    assertEquals(
        "https://app.example",
        answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
  }

  private static List<?> list(Map<String, Object> json, String name) {
    return json.get(name) instanceof List<?> list ? list : List.of();
  }

  @Test
  void thePublishedKeysAreTheOpenHalvesOnly() {
    HttpResponse<String> answer = server.send(server.request(server.base + ".oidc/jwks"));

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"kid\""));
    assertFalse(answer.body().contains("\"d\""));
  }

  @Test
  void theTokenSaysWhatTheContractSays() throws Exception {
    ProofMaker proofs = ProofMaker.ec(server.clock);

    OIDCTokenResponse tokens = server.machineTokens("alice", proofs);

    String access = tokens.getOIDCTokens().getAccessToken().getValue();
    for (String token : List.of(access, tokens.getOIDCTokens().getIDTokenString())) {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      assertEquals(server.keys.currentId(), jwt.getHeader().getKeyID());
      assertEquals(JWSAlgorithm.ES256, jwt.getHeader().getAlgorithm());
      assertEquals(server.base, claims.getIssuer());
      assertEquals(server.webId("alice"), claims.getStringClaim("webid"));
      assertEquals("alice-client", claims.getStringClaim("client_id"));
      assertTrue(claims.getAudience().contains("solid"));
      assertEquals(
          proofs.key().computeThumbprint().toString(), claims.getJSONObjectClaim("cnf").get("jkt"));
      Duration life =
          Duration.between(
              claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
      assertTrue(life.compareTo(Duration.ofMinutes(5)) <= 0);
    }
    assertEquals("DPoP", tokens.getOIDCTokens().getAccessToken().getType().getValue());
    assertEquals(300, tokens.getOIDCTokens().getAccessToken().getLifetime());
  }

  @Test
  void basicWithEscapedPartsAndNoScopeIsEnough() {
    ProofMaker proofs = ProofMaker.rsa(2048, JWSAlgorithm.RS256, server.clock);
    String basic =
        new ClientSecretBasic(new ClientID("alice-client"), new Secret(RunningProvider.SECRET))
            .toHTTPAuthorizationHeader();

    HttpResponse<String> answer =
        server.send(
            server
                .post(server.token(), "grant_type=client_credentials")
                .header("Authorization", basic)
                .header("DPoP", proofs.proof("POST", server.token())));

    OIDCTokenResponse tokens = RunningProvider.tokens(answer);
    assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
    assertEquals(
        server.webId("alice"),
        knock(tokens.getOIDCTokens().getAccessToken().getValue(), proofs, "alice/", "DPoP").body());
  }

  private HttpResponse<String> knock(String token, ProofMaker proofs, String path, String scheme) {
    String url = server.base + path;
    return server.send(
        server
            .request(url)
            .header("Authorization", scheme + " " + token)
            .header("DPoP", proofs.proof("GET", url)));
  }

  static Stream<ProofMaker> everyListedAlgorithm() {
    SettableClock clock = new SettableClock(RunningProvider.START.plusSeconds(5));
    return Stream.of(
        ProofMaker.ec(clock),
        ProofMaker.ec(Curve.P_384, JWSAlgorithm.ES384, clock),
        ProofMaker.rsa(2048, JWSAlgorithm.RS256, clock),
        ProofMaker.rsa(2048, JWSAlgorithm.PS256, clock));
  }

  @ParameterizedTest
  @MethodSource
  void everyListedAlgorithm(ProofMaker proofs) {
    String token =
        server.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();

    HttpResponse<String> answer = knock(token, proofs, "alice/", "DPoP");

    assertEquals(server.webId("alice"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DPoP", "dpop", "DPOP", "dPoP"})
  void theSchemeIsReadInAnyCase(String scheme) {
    ProofMaker proofs = ProofMaker.ec(server.clock);
    String token = server.machineTokens("bob", proofs).getOIDCTokens().getAccessToken().getValue();

    assertEquals(server.webId("bob"), knock(token, proofs, "bob/", scheme).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice/a+b;c,d@e=f:g",
        "alice/%C3%A9",
        "alice/a%20b",
        "alice/x?y=z",
        "alice/%7Eme"
      })
  void theTargetIsComparedAsItWasSentAndWithoutItsQuery(String path) {
    ProofMaker proofs = ProofMaker.ec(server.clock);
    String token =
        server.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();

    assertEquals(server.webId("alice"), knock(token, proofs, path, "DPoP").body());
  }

  @Test
  void anIdTokenOpensTheDoorLikeAnAccessToken() {
    ProofMaker proofs = ProofMaker.ec(server.clock);
    String token = server.machineTokens("alice", proofs).getOIDCTokens().getIDTokenString();

    assertEquals(server.webId("alice"), knock(token, proofs, "alice/", "DPoP").body());
  }

  @Test
  void aProofWithTheTokensHashIsAccepted() {
    ProofMaker proofs = ProofMaker.ec(server.clock);
    String token =
        server.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();
    String url = server.base + "alice/";

    HttpResponse<String> answer =
        server.send(
            server
                .request(url)
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proofs.proof("GET", url, token)));

    assertEquals(server.webId("alice"), answer.body());
  }

  @Test
  void whoSendsNothingIsNobody() {
    assertEquals("nobody", server.send(server.request(server.base + "alice/")).body());
  }

  @Test
  void aServerThatRequiresTheHashRefusesAProofWithoutIt() {
    try (RunningProvider strict = new RunningProvider(true)) {
      ProofMaker proofs = ProofMaker.ec(strict.clock);
      String token =
          strict.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();
      String url = strict.base + "alice/";

      HttpResponse<String> without =
          strict.send(
              strict
                  .request(url)
                  .header("Authorization", "DPoP " + token)
                  .header("DPoP", proofs.proof("GET", url)));
      HttpResponse<String> with =
          strict.send(
              strict
                  .request(url)
                  .header("Authorization", "DPoP " + token)
                  .header("DPoP", proofs.proof("GET", url, token)));

      assertEquals(401, without.statusCode());
      assertEquals("no-token-hash", RunningProvider.json(without).get("reason"));
      assertEquals(strict.webId("alice"), with.body());
    }
  }
}
