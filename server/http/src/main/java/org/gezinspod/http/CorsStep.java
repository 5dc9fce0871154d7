package org.gezinspod.http;

import java.util.Optional;

/**
 * Lets web apps of any origin speak to the server: Solid Protocol §8.1.
 *
 * <p>That is safe because no answer depends on what a browser adds by itself: rights come from a
 * token that the app sends, and {@code Access-Control-Allow-Credentials} is never given, so a
 * foreign page cannot read with the session cookie of the family's web app.
 */
public final class CorsStep implements Step {

  /** Fetch standard: "*" is not a wildcard for every client, so the names stand here. */
  private static final String EXPOSED =
      "Accept-Patch, Accept-Post, Accept-Put, Accept-Ranges, Allow, Content-Language,"
          + " Content-Length, Content-Range, DPoP-Nonce, ETag, Last-Modified, Link, Location,"
          + " MS-Author-Via, Retry-After, Updates-Via, Vary, WAC-Allow, WWW-Authenticate";

  private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
  private static final String MAX_AGE_SECONDS = "3600";

  @Override
  public void pass(Exchange exchange, Endpoint next) {
    exchange.vary("Origin");
    Optional<String> origin = exchange.header("Origin");
    origin.ifPresent(
        o -> {
          exchange.keep("Access-Control-Allow-Origin", o);
          exchange.keep("Access-Control-Expose-Headers", EXPOSED);
        });
    Optional<String> asked = exchange.header("Access-Control-Request-Method");
    if (origin.isPresent() && asked.isPresent() && exchange.method().equals("OPTIONS")) {
      preflight(exchange);
    } else {
      next.answer(exchange);
    }
  }

  private static void preflight(Exchange exchange) {
    exchange.vary("Access-Control-Request-Method").vary("Access-Control-Request-Headers");
    exchange.set("Access-Control-Allow-Methods", METHODS);
    exchange.set("Access-Control-Max-Age", MAX_AGE_SECONDS);
    exchange
        .header("Access-Control-Request-Headers")
        .ifPresent(names -> exchange.set("Access-Control-Allow-Headers", names));
    exchange.set("Allow", METHODS);
    exchange.send(204);
  }
}
