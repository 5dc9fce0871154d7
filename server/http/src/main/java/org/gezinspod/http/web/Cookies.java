package org.gezinspod.http.web;

import java.util.Optional;
import org.gezinspod.http.Exchange;

/** Reads cookies (RFC 6265 §4.2). */
final class Cookies {

  private Cookies() {}

  static Optional<String> named(Exchange exchange, String name) {
    for (String line : exchange.headers("Cookie")) {
      for (String pair : line.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          return Optional.of(unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return Optional.empty();
  }

  /** RFC 6265 §4.1.1: a value may stand between quotation marks. */
  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
