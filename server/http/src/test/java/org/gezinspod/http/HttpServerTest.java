package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gezinspod.http.RawConnection.RawAnswer;
import org.gezinspod.pod.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

  private static final int BODY_LIMIT = 100;
  private static final HttpLimits LIMITS =
      new HttpLimits(
          1_000,
          4_000,
          8_000,
          Duration.ofMillis(400),
          1_000_000,
          Duration.ofMillis(800),
          2,
          Duration.ofSeconds(5));

  private volatile Endpoint pods = HttpServerTest::echo;
  private final AtomicBoolean stored = new AtomicBoolean();
  private HttpServer server;

  @BeforeEach
  void start() {
    server = HttpServer.bind("127.0.0.1", 0, LIMITS);
    Routes routes =
        Routes.to(exchange -> pods.answer(exchange))
            .under(Health.FOLDER, Routes.Door.OWN, new Health(() -> true))
            .build();
    server.start(
        new Chain(
            new ProblemStep(List.of("DPoP algs=\"ES256\"", "Bearer")),
            new LimitStep(LIMITS),
            new CorsStep(),
            new AuthenticationStep(exchange -> Actor.ANONYMOUS, routes),
            routes));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static void echo(Exchange exchange) {
    byte[] text =
        (exchange.method() + " " + exchange.path() + exchange.query().map(q -> "?" + q).orElse(""))
            .getBytes(StandardCharsets.UTF_8);
    exchange.send(200, "text/plain", text);
  }

  private RawAnswer exchange(String request) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.send(request).answer();
    }
  }

  private RawAnswer get(String target) throws IOException {
    return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  private static JsonNode problem(RawAnswer answer) throws IOException {
    assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
    assertSecurityHeaders(answer);
    JsonNode document = new ObjectMapper().readTree(answer.body());
    assertEquals(answer.status(), document.get("status").asInt());
    assertTrue(document.get("type").asText().startsWith("https://w3id.org/gezinspod/problem/"));
    assertFalse(document.get("title").asText().isBlank());
    return document;
  }

  private static void assertSecurityHeaders(RawAnswer answer) {
    assertEquals("sandbox", answer.header("Content-Security-Policy").orElse(""));
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", answer.header("Referrer-Policy").orElse(""));
    assertTrue(answer.header("Cache-Control").orElse("").contains("no-store"));
    assertTrue(answer.header("Server").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alice/a+b;c,d@e=f:g",
        "/alice/%C3%A9",
        "/alice/a%20b",
        "/alice/.acl",
        "/alice/card.acl",
        "/",
        "/alice/?a=%zz&b",
        "/alice/%25",
        "/alice/(x)!$&'*~"
      })
  void aPathReachesTheEndpointAsItWasSent(String target) throws IOException {
    RawAnswer answer = get(target);

    assertEquals(200, answer.status(), answer.body());
    assertEquals("GET " + target, answer.body());
    assertSecurityHeaders(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alice/%",
        "/alice/%2",
        "/alice/%zz",
        "/alice/%u0041",
        "/alice/%00",
        "/alice/%0d%0aX:1",
        "/alice/%7f",
        "/alice/%2Fbob",
        "/alice/%2fbob",
        "/alice/%5Cbob",
        "/alice/%2e%2e/bob",
        "/alice/.%2e/bob",
        "/alice/../bob",
        "/alice/./bob",
        "/alice/..",
        "//alice/",
        "/alice//b",
        "/alice/%C3",
        "/alice/%ff%fe",
        "/alice/%c0%af",
        "/alice/\\bob",
        "/alice/<x>",
        "/alice/{x}",
        "/alice/\"x\"",
        "/alice/^x",
        "/alice/|x",
        "/alice/..;/bob",
        "/alice/\u00e9",
        "/a\u0001b",
        "/alice/#frag",
        "alice",
        "*",
        "http://",
        "http://user:pw@localhost/alice/"
      })
  void aTargetThatTwoProgramsCouldReadDifferentlyIsRefused(String target) throws IOException {
    RawAnswer answer = get(target);

    assertEquals(400, answer.status(), answer.body());
    problem(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /a HTTP/1.1\r\n\r\n', 400",
    "'GET /a\r\n\r\n', 400",
    "'G\u0001T /a HTTP/1.1\r\nHost: x\r\n\r\n', 400",
    "'GET /a HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n', 400",
    "'GET /a HTTP/1.1\r\nHost: x\r\nNoColon\r\n\r\n', 400",
    "'GET /a HTTP/1.1\r\nHost: x\r\nX: a\u0001b\r\n\r\n', 400",
    "'GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', 400",
    "'GET /a HTTP/9.9\r\nHost: x\r\n\r\n', 400",
    "'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400",
    "'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n', 400",
    "'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400",
    "'POST /a HTTP/1.1\r\n"
        + "Host: x\r\n"
        + "Content-Length: 3\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n"
        + "0\r\n\r\n"
        + "', 400",
    "'POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: sideways\r\n\r\n', 400"
  })
  void whatBreaksHttpGetsAProblemAndNoPage(String request, int status) throws IOException {
    RawAnswer answer = exchange(request);

    assertEquals(status, answer.status(), answer.body());
    problem(answer);
  }

  @Test
  void aTargetBeyondTheLimitIs414() throws IOException {
    RawAnswer answer = get("/" + "a".repeat(LIMITS.targetBytes()));

    assertEquals(414, answer.status());
    assertEquals(LIMITS.targetBytes(), problem(answer).get("limitBytes").asInt());
  }

  @Test
  void aTargetBeyondEvenTheHeaderLimitIs414() throws IOException {
    RawAnswer answer = get("/" + "a".repeat(2 * LIMITS.headerBytes()));

    assertEquals(414, answer.status());
    problem(answer);
  }

  @Test
  void headersBeyondTheLimitAre431() throws IOException {
    String large = "X-Large: " + "a".repeat(LIMITS.headerBytes()) + "\r\n";

    RawAnswer answer = exchange("GET /a HTTP/1.1\r\nHost: x\r\n" + large + "\r\n");

    assertEquals(431, answer.status());
    problem(answer);
  }

  @Test
  void aHalfSentBodyIsRefusedAndNothingIsStored() throws IOException {
    storeBodies();

    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf").halfClose();
      RawAnswer answer = connection.answer();

      assertEquals(400, answer.status());
      assertTrue(problem(answer).get("type").asText().endsWith("/body-incomplete"));
      assertFalse(stored.get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5\r\nhel", "zz\r\nhello\r\n0\r\n\r\n", "5\r\nhelloX"})
  void aBrokenChunkedBodyIsRefusedAndNothingIsStored(String chunks) throws IOException {
    storeBodies();

    try (RawConnection connection = new RawConnection(server.port())) {
      connection
          .send("PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
          .halfClose();

      assertEquals(400, connection.answer().status());
      assertFalse(stored.get());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 101\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n65\r\n"})
  void aBodyBeyondTheLimitIs413(String framing) throws IOException {
    storeBodies();

    RawAnswer answer =
        exchange(
            "PUT /a HTTP/1.1\r\nHost: x\r\n"
                + framing
                + "a".repeat(BODY_LIMIT + 1)
                + "\r\n0\r\n\r\n");

    assertEquals(413, answer.status());
    assertEquals(BODY_LIMIT, problem(answer).get("limitBytes").asInt());
    assertFalse(stored.get());
  }

  @Test
  void aBodyThatStopsArrivingIs408() throws IOException {
    storeBodies();

    RawAnswer answer = exchange("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf");

    assertEquals(408, answer.status());
    problem(answer);
    assertFalse(stored.get());
  }

  @Test
  void aCompleteBodyIsHandedOn() throws IOException {
    storeBodies();

    RawAnswer answer = exchange("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");

    assertEquals(201, answer.status());
    assertTrue(stored.get());
  }

  private void storeBodies() {
    pods =
        exchange -> {
          byte[] body = exchange.body(BODY_LIMIT);
          stored.set(body.length > 0);
          exchange.send(201);
        };
  }

  @Test
  void anUnforeseenErrorTellsANumberAndNothingElse() throws IOException {
    pods =
        exchange -> {
          exchange.set("ETag", "\"of-the-resource\"");
          throw new IllegalStateException("Tim's secret address");
        };

    RawAnswer answer = get("/a");

    assertEquals(500, answer.status());
    assertFalse(problem(answer).get("incident").asText().isBlank());
    assertFalse(answer.body().contains("secret"));
    assertTrue(answer.header("ETag").isEmpty());
  }

  @Test
  void aStreamThatBreaksOffIsNotTakenForAWholeAnswer() throws IOException {
    pods =
        exchange -> {
          try {
            OutputStream out = exchange.stream(200, "text/plain");
            out.write(new byte[200_000]);
            throw new IllegalStateException("broken");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };

    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");

      assertFalse(connection.rest().endsWith("\r\n0\r\n\r\n"));
    }
  }

  @Test
  void headSaysWhatGetWouldSay() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      String all = connection.rest();

      assertTrue(all.contains("Content-Length: " + "HEAD /abc".length()), all);
      assertTrue(all.endsWith("\r\n\r\n"), all);
    }
  }

  @Test
  void a401CarriesTheChallenges() throws IOException {
    ProblemType type = new ProblemType("x", 401, "nee", "no");
    pods =
        exchange -> {
          throw new HttpProblem(type, "Sign in.");
        };

    RawAnswer answer = exchange("GET /a HTTP/1.1\r\nHost: x\r\nAccept-Language: nl\r\n\r\n");

    assertEquals(401, answer.status());
    assertEquals("nee", problem(answer).get("title").asText());
    assertEquals(
        2, answer.headerLines().stream().filter(h -> h.startsWith("WWW-Authenticate:")).count());
  }

  @Test
  void aBrowserMayReadAnswersAndErrorsOfAnyOrigin() throws IOException {
    RawAnswer fine = exchange("GET /a HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n\r\n");
    RawAnswer gone =
        exchange("GET /health/x HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n\r\n");

    assertEquals(404, gone.status());
    for (RawAnswer answer : List.of(fine, gone)) {
      assertEquals("https://app.example", answer.header("Access-Control-Allow-Origin").orElse(""));
      assertTrue(answer.header("Vary").orElse("").contains("Origin"));
      assertTrue(answer.header("Access-Control-Expose-Headers").orElse("").contains("WAC-Allow"));
      assertTrue(answer.header("Access-Control-Allow-Credentials").isEmpty());
    }
  }

  @Test
  void aPreflightIsAnsweredWithoutAskingAnybody() throws IOException {
    pods =
        exchange -> {
          throw new IllegalStateException("not to be asked");
        };

    RawAnswer answer =
        exchange(
            "OPTIONS /a HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n"
                + "Access-Control-Request-Method: PATCH\r\n"
                + "Access-Control-Request-Headers: authorization, dpop\r\n\r\n");

    assertEquals(204, answer.status());
    assertEquals("", answer.body());
    assertEquals("authorization, dpop", answer.header("Access-Control-Allow-Headers").orElse(""));
    assertTrue(answer.header("Access-Control-Allow-Methods").orElse("").contains("PATCH"));
  }

  @Test
  void beyondTheRequestsAtOnceItSaysBusy() throws Exception {
    CountDownLatch inside = new CountDownLatch(LIMITS.concurrentRequests());
    CountDownLatch leave = new CountDownLatch(1);
    pods =
        exchange -> {
          inside.countDown();
          await(leave);
          exchange.send(200);
        };

    try (RawConnection one = new RawConnection(server.port());
        RawConnection two = new RawConnection(server.port())) {
      one.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
      two.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
      inside.await();
      RawAnswer third = get("/a");
      leave.countDown();

      assertEquals(503, third.status());
      assertEquals("1", third.header("Retry-After").orElse(""));
      assertEquals(200, one.answer().status());
      assertEquals(200, two.answer().status());
    }
  }

  @Test
  void aStoppingServerAnswersWhatItHasBegun() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    pods =
        exchange -> {
          inside.countDown();
          await(leave);
          exchange.send(200);
        };

    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
      inside.await();
      Thread stopping = Thread.ofVirtual().start(server::close);
      leave.countDown();

      assertEquals(200, connection.answer().status());
      stopping.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void healthNeedsNoSignIn() throws IOException {
    assertEquals(200, get("/health/live").status());
    assertEquals(200, get("/health/ready").status());
    assertEquals(405, exchange("POST /health/live HTTP/1.1\r\nHost: x\r\n\r\n").status());
    assertEquals(404, get("/health").status());
  }
}
