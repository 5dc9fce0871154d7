package org.gezinspod.http.auth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gezinspod.http.Exchange;

/**
 * The cookie of a session. With TLS its name begins with {@code __Host-}: browsers then accept it
 * only from this host itself, for all of it, and over TLS (RFC 6265bis §4.1.3.2). On a plain {@code
 * http://localhost} that name would not work.
 */
final class SessionCookie {

  private static final int MAX_LENGTH = 128;

  private final String name;
  private final String attributes;

  SessionCookie(boolean tls) {
    this.name = tls ? "__Host-session" : "session";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (tls ? "; Secure" : "");
  }

  Optional<String> read(Exchange exchange) {
    List<String> found =
        exchange.headers("Cookie").stream()
            .flatMap(line -> Stream.of(line.split(";")))
            .map(String::strip)
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .toList();
    // Two of one name: one was planted, and nobody can say which.
    return found.size() == 1
            && !found.getFirst().isEmpty()
            && found.getFirst().length() <= MAX_LENGTH
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  void put(Exchange exchange, String token, Duration life) {
    exchange.set("Set-Cookie", name + "=" + token + attributes + "; Max-Age=" + life.toSeconds());
  }

  void clear(Exchange exchange) {
    exchange.set("Set-Cookie", name + "=" + attributes + "; Max-Age=0");
  }
}
