package org.gezinspod.http;

/** Sets who acts, at the doors where tokens open. */
public final class AuthenticationStep implements Step {

  private final Authentication authentication;
  private final Routes routes;

  public AuthenticationStep(Authentication authentication, Routes routes) {
    this.authentication = authentication;
    this.routes = routes;
  }

  @Override
  public void pass(Exchange exchange, Endpoint next) {
    switch (routes.door(exchange.path())) {
      case TOKEN -> exchange.actor(StatedPurpose.of(exchange, authentication.actor(exchange)));
      case OWN -> {}
    }
    next.answer(exchange);
  }
}
