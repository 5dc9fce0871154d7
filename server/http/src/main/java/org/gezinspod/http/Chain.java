package org.gezinspod.http;

import java.util.List;

/**
 * What every request passes, in order.
 *
 * <p>The order is the list below and nothing else. Problems come first, so that whatever is refused
 * later gets its answer in one form; limits come before anything that costs; CORS comes before
 * authentication, because a browser must be able to read a 401.
 */
public final class Chain implements Endpoint {

  private final Endpoint first;

  public Chain(
      ProblemStep problems,
      LimitStep limits,
      CorsStep cors,
      AuthenticationStep authentication,
      Routes routes) {
    List<Step> steps = List.of(problems, limits, cors, authentication);
    Endpoint next = routes;
    for (Step step : steps.reversed()) {
      Endpoint rest = next;
      next = exchange -> step.pass(exchange, rest);
    }
    this.first = next;
  }

  @Override
  public void answer(Exchange exchange) {
    first.answer(exchange);
  }
}
