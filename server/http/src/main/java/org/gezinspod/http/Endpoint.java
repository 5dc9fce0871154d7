package org.gezinspod.http;

/**
 * What answers the requests under one path.
 *
 * <p>It answers exactly once, or throws. It may block: each request has its own virtual thread.
 */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers one request.
   *
   * @throws HttpProblem to refuse it; nothing may have been sent by then
   */
  void answer(Exchange exchange);
}
