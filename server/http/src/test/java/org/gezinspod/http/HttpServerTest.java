package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gezinspod.http.RawConnection.RawAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {

  private final ListeningServer server = new ListeningServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUnforeseenErrorTellsANumberAndNothingElse() throws IOException {
    server.pods =
        exchange -> {
          exchange.set("ETag", "\"of-the-resource\"");
          throw new IllegalStateException("Tim's secret address");
        };

    RawAnswer answer = server.get("/a");

    assertEquals(500, answer.status());
    assertFalse(ListeningServer.problem(answer).get("incident").asText().isBlank());
    assertFalse(answer.body().contains("secret"));
    assertTrue(answer.header("ETag").isEmpty());
  }

  @Test
  void aStreamThatBreaksOffIsNotTakenForAWholeAnswer() throws IOException {
    server.pods =
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
    server.pods =
        exchange -> {
          throw new HttpProblem(type, "Sign in.");
        };

    RawAnswer answer = server.exchange("GET /a HTTP/1.1\r\nHost: x\r\nAccept-Language: nl\r\n\r\n");

    assertEquals(401, answer.status());
    assertEquals("nee", ListeningServer.problem(answer).get("title").asText());
    assertEquals(
        2, answer.headerLines().stream().filter(h -> h.startsWith("WWW-Authenticate:")).count());
  }

  @Test
  void aBrowserMayReadAnswersAndErrorsOfAnyOrigin() throws IOException {
    RawAnswer fine =
        server.exchange("GET /a HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n\r\n");
    RawAnswer gone =
        server.exchange("GET /health/x HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n\r\n");

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
    server.pods =
        exchange -> {
          throw new IllegalStateException("not to be asked");
        };

    RawAnswer answer =
        server.exchange(
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
    CountDownLatch inside = new CountDownLatch(ListeningServer.LIMITS.concurrentRequests());
    CountDownLatch leave = new CountDownLatch(1);
    server.pods =
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
      RawAnswer third = server.get("/a");
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
    server.pods =
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
    assertEquals(200, server.get("/health/live").status());
    assertEquals(200, server.get("/health/ready").status());
    assertEquals(405, server.exchange("POST /health/live HTTP/1.1\r\nHost: x\r\n\r\n").status());
    assertEquals(404, server.get("/health").status());
  }
}
