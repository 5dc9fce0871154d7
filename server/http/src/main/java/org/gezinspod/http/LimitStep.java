package org.gezinspod.http;

import java.util.concurrent.Semaphore;

/** Refuses what is too long, malformed or too much at once, before anything costs. */
public final class LimitStep implements Step {

  private final HttpLimits limits;
  private final Semaphore room;

  public LimitStep(HttpLimits limits) {
    this.limits = limits;
    this.room = new Semaphore(limits.concurrentRequests());
  }

  @Override
  public void pass(Exchange exchange, Endpoint next) {
    int length = exchange.path().length() + exchange.query().map(q -> q.length() + 1).orElse(0);
    if (length > limits.targetBytes()) {
      throw targetTooLong(limits);
    }
    RequestTarget.fault(exchange.path())
        .ifPresent(
            fault -> {
              throw new HttpProblem(HttpProblems.BAD_TARGET, fault);
            });
    if (!room.tryAcquire()) {
      throw new HttpProblem(
              HttpProblems.BUSY, "The server works at its limit. Try again in a moment.")
          .header("Retry-After", "1");
    }
    try {
      next.answer(exchange);
    } finally {
      room.release();
    }
  }

  static HttpProblem targetTooLong(HttpLimits limits) {
    return new HttpProblem(
            HttpProblems.TARGET_TOO_LONG,
            "The path and query are longer than " + limits.targetBytes() + " bytes.")
        .with("limitBytes", limits.targetBytes());
  }
}
