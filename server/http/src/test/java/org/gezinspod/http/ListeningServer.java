package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gezinspod.http.RawConnection.RawAnswer;
import org.gezinspod.pod.access.Actor;

/** A listening server with small limits, and an endpoint that a test can replace. */
final class ListeningServer implements AutoCloseable {

  static final HttpLimits LIMITS =
      new HttpLimits(
          1_000,
          4_000,
          8_000,
          Duration.ofMillis(400),
          1_000_000,
          Duration.ofMillis(800),
          2,
          Duration.ofSeconds(5));

  volatile Endpoint pods = ListeningServer::echo;
  private final HttpServer server = HttpServer.bind("127.0.0.1", 0, LIMITS);

  ListeningServer() {
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

  @Override
  public void close() {
    server.close();
  }

  int port() {
    return server.port();
  }

  private static void echo(Exchange exchange) {
    byte[] text =
        (exchange.method() + " " + exchange.path() + exchange.query().map(q -> "?" + q).orElse(""))
            .getBytes(StandardCharsets.UTF_8);
    exchange.send(200, "text/plain", text);
  }

  RawAnswer exchange(String request) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.send(request).answer();
    }
  }

  RawAnswer get(String target) throws IOException {
    return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  static JsonNode problem(RawAnswer answer) throws IOException {
    assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
    assertSecurityHeaders(answer);
    JsonNode document = new ObjectMapper().readTree(answer.body());
    assertEquals(answer.status(), document.get("status").asInt());
    assertTrue(document.get("type").asText().startsWith("https://w3id.org/gezinspod/problem/"));
    assertFalse(document.get("title").asText().isBlank());
    return document;
  }

  static void assertSecurityHeaders(RawAnswer answer) {
    assertEquals("sandbox", answer.header("Content-Security-Policy").orElse(""));
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", answer.header("Referrer-Policy").orElse(""));
    assertTrue(answer.header("Cache-Control").orElse("").contains("no-store"));
    assertTrue(answer.header("Server").isEmpty());
  }
}
