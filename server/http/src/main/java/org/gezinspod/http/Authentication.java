package org.gezinspod.http;

import org.gezinspod.pod.access.Actor;

/** Finds out who makes a request. */
@FunctionalInterface
public interface Authentication {

  /**
   * Who makes this request; {@link Actor#ANONYMOUS} when it carries no credentials.
   *
   * @throws HttpProblem 401 when it carries credentials that do not hold. A caller who shows a
   *     false paper is not treated as one who shows none.
   */
  Actor actor(Exchange exchange);
}
