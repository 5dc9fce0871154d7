package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody may try at a pod's door who has a token, a part of one, or a forged one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {

  private static final int AGE = 60;
  private static final int AHEAD = 15;

  private final RunningProvider server = new RunningProvider(false);
  private final ProofMaker alice = ProofMaker.ec(server.clock);
  private final ProofMaker eve = ProofMaker.ec(server.clock);
  private final String url = server.base + "alice/diary";
  private final String token;

  HostileRequestTest() {
    server.clock.pass(Duration.ofMinutes(3));
    token = server.machineTokens("alice", alice).getOIDCTokens().getAccessToken().getValue();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** One attempt: what is sent, and what the refusal says. */
  record Attempt(String name, List<String> authorization, List<String> proofs, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Attempt proof(String name, String proof, String reason) {
    return new Attempt(name, List.of("DPoP " + token), List.of(proof), reason);
  }

  private Attempt claims(String name, UnaryOperator<JWTClaimsSet.Builder> change, String reason) {
    return proof(name, alice.proof("GET", url, change, h -> h), reason);
  }

  private Attempt header(String name, UnaryOperator<JWSHeader.Builder> change, String reason) {
    return proof(name, alice.proof("GET", url, c -> c, change), reason);
  }

  private Attempt token(String name, String authorization, String reason) {
    return new Attempt(name, List.of(authorization), List.of(alice.proof("GET", url)), reason);
  }

  Stream<Attempt> attempts() throws Exception {
    return Stream.of(proofAttempts(), keyAttempts(), tokenAttempts(), forgedAttempts())
        .flatMap(attempts -> attempts);
  }

  private Stream<Attempt> proofAttempts() {
    Instant now = server.clock.instant();
    String good = alice.proof("GET", url);
    String[] parts = good.split("\\.");
    return Stream.of(
        new Attempt("no proof", List.of("DPoP " + token), List.of(), "missing"),
        new Attempt(
            "two proofs",
            List.of("DPoP " + token),
            List.of(good, alice.proof("GET", url)),
            "several"),
        proof("two proofs in one line", good + ", " + alice.proof("GET", url), "several"),
        proof("an empty proof", "", "malformed"),
        proof("not a JWT", "proof", "malformed"),
        proof("two parts", parts[0] + "." + parts[1], "malformed"),
        proof("four parts", good + ".x", "malformed"),
        proof("a header that is no JSON", "e30x." + parts[1] + "." + parts[2], "header"),
        proof("no signature", parts[0] + "." + parts[1] + ".", "signature"),
        proof(
            "a signature of other claims",
            parts[0] + "." + parts[1] + "." + alice.proof("GET", url).split("\\.")[2],
            "signature"),
        proof("claims that are a list", parts[0] + "." + base64("[]") + ".x", "claims"),
        proof("deep nesting", parts[0] + "." + base64("[".repeat(2_500)) + ".x", "malformed"),
        proof("an endless proof", parts[0] + "." + "A".repeat(5_000) + ".x", "malformed"),
        claims("another method", c -> c.claim("htm", "PUT"), "method"),
        claims("the method in another case", c -> c.claim("htm", "get"), "method"),
        claims("no method", c -> c.claim("htm", null), "claims"),
        claims("a method that is a number", c -> c.claim("htm", 1), "claims"),
        claims("another resource", c -> c.claim("htu", server.base + "alice/other"), "target"),
        claims("another host", c -> c.claim("htu", "http://evil.example/alice/diary"), "target"),
        claims("https for http", c -> c.claim("htu", url.replace("http:", "https:")), "target"),
        claims(
            "a path that climbs", c -> c.claim("htu", server.base + "x/../alice/diary"), "target"),
        claims("a target that is a path", c -> c.claim("htu", "/alice/diary"), "target"),
        claims("no target", c -> c.claim("htu", null), "claims"),
        claims("no jti", c -> c.jwtID(null), "claims"),
        claims("an empty jti", c -> c.jwtID(""), "claims"),
        claims("a jti that is a book", c -> c.jwtID("x".repeat(300)), "claims"),
        claims("no iat", c -> c.issueTime(null), "claims"),
        claims("an iat that is a text", c -> c.claim("iat", "now"), "malformed"),
        claims("yesterday's iat", c -> c.issueTime(date(now, -86_400)), "too-old"),
        claims("an iat just too old", c -> c.issueTime(date(now, -AGE - 1)), "too-old"),
        claims("an iat just too new", c -> c.issueTime(date(now, AHEAD + 2)), "too-new"),
        claims(
            "the hash of another token", c -> c.claim("ath", ProofMaker.hash("x")), "token-hash"),
        claims("a hash that is a list", c -> c.claim("ath", List.of()), "claims"));
  }

  private Stream<Attempt> keyAttempts() throws JOSEException {
    ProofMaker weak = ProofMaker.rsa(1024, JWSAlgorithm.RS256, server.clock);
    ProofMaker unlisted = ProofMaker.rsa(2048, JWSAlgorithm.RS512, server.clock);
    return Stream.of(
        proof("another person's key", eve.proof("GET", url), "other-key"),
        header(
            "eve's key over alice's signature", h -> h.jwk(eve.key().toPublicJWK()), "signature"),
        header("another type", h -> h.type(JOSEObjectType.JWT), "header"),
        header("no type", h -> h.type(null), "header"),
        header("no key", h -> h.jwk(null), "header"),
        header("a critical extension", h -> h.criticalParams(Set.of("x")), "header"),
        proof("an RSA key of 1024 bits", weak.proof("GET", url), "header"),
        proof("an algorithm that is not listed", unlisted.proof("GET", url), "header"),
        proof("a private key in the header", withHeader(alice.key().toJSONObject()), "header"),
        proof("alg none", withAlgorithm("none"), "header"),
        proof("alg HS256", withAlgorithm("HS256"), "header"),
        proof("alg RS256 with an EC key", withAlgorithm("RS256"), "header"),
        proof("alg ES384 with a P-256 key", withAlgorithm("ES384"), "header"));
  }

  private Stream<Attempt> tokenAttempts() {
    String[] parts = token.split("\\.");
    return Stream.of(
        token("bearer with our token", "Bearer " + token, "unbound"),
        token("basic", "Basic YWxpY2U6cGFzcw==", "malformed"),
        token("no scheme", token, "malformed"),
        token("no token", "DPoP", "malformed"),
        token("a word", "DPoP word", "malformed"),
        token("three dots", "DPoP ...", "malformed"),
        token("an endless token", "DPoP " + "A".repeat(9_000), "malformed"),
        token("no signature", "DPoP " + parts[0] + "." + parts[1] + ".", "malformed"),
        token(
            "other claims under the signature",
            "DPoP " + parts[0] + "." + base64("{\"iss\":\"" + server.base + "\"}") + "." + parts[2],
            "signature"),
        new Attempt(
            "two Authorization headers",
            List.of("DPoP " + token, "DPoP " + token),
            List.of(alice.proof("GET", url)),
            "several"));
  }

  private Stream<Attempt> forgedAttempts() throws JOSEException, ParseException {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    ECKey ours = ECKey.parse(server.ports.signingKeys().all().getFirst().privateJwk());
    ECKey forged = new ECKey.Builder((ECKey) eve.key()).keyID(ours.getKeyID()).build();
    return Stream.of(
        token("eve signs with our key's name", "DPoP " + signed(forged, claims), "signature"),
        token("eve signs with her own", "DPoP " + signed((ECKey) eve.key(), claims), "signature"),
        token("alg none", "DPoP " + new PlainJWT(claims).serialize(), "malformed"),
        token("HMAC with our public key", "DPoP " + maced(ours, claims), "signature"),
        token(
            "another issuer",
            "DPoP " + signed(ours, c(claims).issuer("https://evil.example/").build()),
            "foreign"),
        token(
            "the issuer without its slash",
            "DPoP " + signed(ours, c(claims).issuer(server.base.replaceAll("/$", "")).build()),
            "foreign"),
        token(
            "another audience",
            "DPoP " + signed(ours, c(claims).audience("bank").build()),
            "audience"),
        token(
            "no key bound", "DPoP " + signed(ours, c(claims).claim("cnf", null).build()), "claims"),
        token(
            "a thumbprint that is a number",
            "DPoP " + signed(ours, c(claims).claim("cnf", Map.of("jkt", 1)).build()),
            "claims"),
        token("no webid", "DPoP " + signed(ours, c(claims).claim("webid", null).build()), "claims"),
        token(
            "a webid that is no IRI",
            "DPoP " + signed(ours, c(claims).claim("webid", "alice").build()),
            "malformed"),
        token(
            "expired",
            "DPoP " + signed(ours, c(claims).expirationTime(new Date(0)).build()),
            "expired"),
        token("no end", "DPoP " + signed(ours, c(claims).expirationTime(null).build()), "claims"));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void whatDoesNotHoldIsRefusedAndToldWhy(Attempt attempt) {
    HttpRequest.Builder request = server.request(url);
    attempt.authorization().forEach(line -> request.header("Authorization", line));
    attempt.proofs().forEach(line -> request.header("DPoP", line));

    HttpResponse<String> answer = server.send(request);

    assertEquals(401, answer.statusCode(), answer.body());
    assertEquals(attempt.reason(), RunningProvider.json(answer).get("reason"));
    List<String> challenges = answer.headers().allValues("WWW-Authenticate");
    assertTrue(challenges.getFirst().startsWith("DPoP error=\""), challenges.toString());
    assertTrue(challenges.getFirst().contains("algs=\"ES256 ES384 RS256 PS256\""));
    assertTrue(challenges.getLast().startsWith("Bearer"));
    assertFalse(answer.body().contains(token));
  }

  @Test
  void aProofOpensOnce() {
    String proof = alice.proof("GET", url);

    assertEquals(200, knock(proof).statusCode());
    HttpResponse<String> again = knock(proof);

    assertEquals(401, again.statusCode());
    assertEquals("replayed", RunningProvider.json(again).get("reason"));
  }

  @Test
  void aProofThatFetchedATokenDoesNotFetchASecond() {
    String proof = alice.proof("POST", server.token());
    String form =
        Query.of(
            "grant_type", "client_credentials",
            "client_id", "alice-client",
            "client_secret", RunningProvider.SECRET);

    assertEquals(
        200, server.send(server.post(server.token(), form).header("DPoP", proof)).statusCode());
    HttpResponse<String> again =
        server.send(server.post(server.token(), form).header("DPoP", proof));

    assertEquals(400, again.statusCode());
    assertEquals("invalid_dpop_proof", RunningProvider.json(again).get("error"));
  }

  @Test
  void aProofFromBeforeTheStartIsRefused() {
    try (RunningProvider fresh = new RunningProvider(false)) {
      ProofMaker proofs = ProofMaker.ec(fresh.clock);
      String bound =
          fresh.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();
      String door = fresh.base + "alice/";
      String old =
          proofs.proof("GET", door, c -> c.issueTime(date(RunningProvider.START, -1)), h -> h);

      HttpResponse<String> answer =
          fresh.send(
              fresh.request(door).header("Authorization", "DPoP " + bound).header("DPoP", old));

      assertEquals("before-start", RunningProvider.json(answer).get("reason"));
    }
  }

  @Test
  void aTokenThatWasGoodStopsAtItsEnd() {
    try (RunningProvider fresh = new RunningProvider(false)) {
      ProofMaker proofs = ProofMaker.ec(fresh.clock);
      String bound =
          fresh.machineTokens("alice", proofs).getOIDCTokens().getAccessToken().getValue();
      String door = fresh.base + "alice/";
      HttpResponse<String> before = knock(fresh, door, bound, proofs);
      fresh.clock.pass(Duration.ofMinutes(5));
      HttpResponse<String> after = knock(fresh, door, bound, proofs);

      assertEquals(200, before.statusCode());
      assertEquals("expired", RunningProvider.json(after).get("reason"));
    }
  }

  private static HttpResponse<String> knock(
      RunningProvider at, String door, String bound, ProofMaker proofs) {
    return at.send(
        at.request(door)
            .header("Authorization", "DPoP " + bound)
            .header("DPoP", proofs.proof("GET", door)));
  }

  private HttpResponse<String> knock(String proof) {
    return server.send(
        server.request(url).header("Authorization", "DPoP " + token).header("DPoP", proof));
  }

  private static Date date(Instant now, int seconds) {
    return Date.from(now.plusSeconds(seconds));
  }

  private static String base64(String text) {
    return Base64URL.encode(text).toString();
  }

  private static JWTClaimsSet.Builder c(JWTClaimsSet claims) {
    return new JWTClaimsSet.Builder(claims);
  }

  private static String signed(ECKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  private static String maced(ECKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
    jwt.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    return jwt.serialize();
  }

  private String withAlgorithm(String algorithm) {
    String[] parts = alice.proof("GET", url).split("\\.");
    String header =
        new Base64URL(parts[0]).decodeToString().replace("\"ES256\"", "\"" + algorithm + "\"");
    return base64(header) + "." + parts[1] + "." + parts[2];
  }

  private String withHeader(Map<String, Object> key) {
    String[] parts = alice.proof("GET", url).split("\\.");
    String header =
        JSONObjectUtils.toJSONString(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", key));
    return base64(header) + "." + parts[1] + "." + parts[2];
  }
}
