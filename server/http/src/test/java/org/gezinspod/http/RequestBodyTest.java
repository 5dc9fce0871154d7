package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gezinspod.http.RawConnection.RawAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are whole, and bodies that are not. */
class RequestBodyTest {

  private static final int BODY_LIMIT = 100;

  private final AtomicBoolean stored = new AtomicBoolean();

  private final ListeningServer server = new ListeningServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aHalfSentBodyIsRefusedAndNothingIsStored() throws IOException {
    storeBodies();

    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf").halfClose();
      RawAnswer answer = connection.answer();

      assertEquals(400, answer.status());
      assertTrue(ListeningServer.problem(answer).get("type").asText().endsWith("/body-incomplete"));
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
        server.exchange(
            "PUT /a HTTP/1.1\r\nHost: x\r\n"
                + framing
                + "a".repeat(BODY_LIMIT + 1)
                + "\r\n0\r\n\r\n");

    assertEquals(413, answer.status());
    assertEquals(BODY_LIMIT, ListeningServer.problem(answer).get("limitBytes").asInt());
    assertFalse(stored.get());
  }

  @Test
  void aBodyThatStopsArrivingIs408() throws IOException {
    storeBodies();

    RawAnswer answer =
        server.exchange("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf");

    assertEquals(408, answer.status());
    ListeningServer.problem(answer);
    assertFalse(stored.get());
  }

  @Test
  void aCompleteBodyIsHandedOn() throws IOException {
    storeBodies();

    RawAnswer answer =
        server.exchange("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");

    assertEquals(201, answer.status());
    assertTrue(stored.get());
  }

  private void storeBodies() {
    server.pods =
        exchange -> {
          byte[] body = exchange.body(BODY_LIMIT);
          stored.set(body.length > 0);
          exchange.send(201);
        };
  }
}
