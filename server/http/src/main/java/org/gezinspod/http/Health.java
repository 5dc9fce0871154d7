package org.gezinspod.http;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Says whether the server lives and whether it is ready for requests. Needs no sign-in and tells
 * nothing about content.
 */
public final class Health implements Endpoint {

  public static final String FOLDER = "/health/";

  private final BooleanSupplier ready;

  /**
   * @param ready asked at each request; must answer at once
   */
  public Health(BooleanSupplier ready) {
    this.ready = ready;
  }

  @Override
  public void answer(Exchange exchange) {
    switch (exchange.path()) {
      case FOLDER + "live" -> Methods.get(e -> send(e, true)).answer(exchange);
      case FOLDER + "ready" -> Methods.get(e -> send(e, ready.getAsBoolean())).answer(exchange);
      default -> Routes.nothing(exchange);
    }
  }

  private static void send(Exchange exchange, boolean well) {
    String body = well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}";
    exchange.set(SecurityHeaders.CACHE_CONTROL, "no-store");
    exchange.send(well ? 200 : 503, "application/json", body.getBytes(StandardCharsets.US_ASCII));
  }
}
