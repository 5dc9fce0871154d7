package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.gezinspod.http.RawConnection.RawAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a request line and in headers. */
class RequestTargetTest {

  private final ListeningServer server = new ListeningServer();

  @AfterEach
  void stop() {
    server.close();
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
    RawAnswer answer = server.get(target);

    assertEquals(200, answer.status(), answer.body());
    assertEquals("GET " + target, answer.body());
    ListeningServer.assertSecurityHeaders(answer);
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
    RawAnswer answer = server.get(target);

    assertEquals(400, answer.status(), answer.body());
    ListeningServer.problem(answer);
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
    RawAnswer answer = server.exchange(request);

    assertEquals(status, answer.status(), answer.body());
    ListeningServer.problem(answer);
  }

  @Test
  void aTargetBeyondTheLimitIs414() throws IOException {
    RawAnswer answer = server.get("/" + "a".repeat(ListeningServer.LIMITS.targetBytes()));

    assertEquals(414, answer.status());
    assertEquals(
        ListeningServer.LIMITS.targetBytes(),
        ListeningServer.problem(answer).get("limitBytes").asInt());
  }

  @Test
  void aTargetBeyondEvenTheHeaderLimitIs414() throws IOException {
    RawAnswer answer = server.get("/" + "a".repeat(2 * ListeningServer.LIMITS.headerBytes()));

    assertEquals(414, answer.status());
    ListeningServer.problem(answer);
  }

  @Test
  void headersBeyondTheLimitAre431() throws IOException {
    String large = "X-Large: " + "a".repeat(ListeningServer.LIMITS.headerBytes()) + "\r\n";

    RawAnswer answer = server.exchange("GET /a HTTP/1.1\r\nHost: x\r\n" + large + "\r\n");

    assertEquals(431, answer.status());
    ListeningServer.problem(answer);
  }
}
