package org.gezinspod.http.ldp;

import java.util.Locale;
import java.util.Optional;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.Routes;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;

/**
 * Every path that belongs to a pod: finds the pod and the resource, and lets the method's own part
 * answer.
 */
public final class PodEndpoint implements Endpoint {
  /** Something that stands at a reserved path of every pod. */
  @FunctionalInterface
  public interface PodDoor {
    void answer(Exchange exchange, Pod pod);
  }

  private static final String SPARQL = "/sparql";

  private final Pods pods;
  private final BaseUrl base;
  private final Reads reads;
  private final Writes writes;
  private final PodDoor sparql;

  /**
   * @param sparql answers at {@code {pod}sparql}
   */
  public PodEndpoint(Pods pods, PodDoor sparql) {
    this.pods = pods;
    this.base = pods.base();
    PodHeaders headers = new PodHeaders(base);
    this.reads = new Reads(base, headers, pods.documents());
    this.writes = new Writes(base, headers, pods.limits());
    this.sparql = sparql;
  }

  @Override
  public void answer(Exchange exchange) {
    String rest = exchange.path().substring(base.prefix().length());
    int slash = rest.indexOf('/');
    if (slash < 0 || !PodName.isValid(rest.substring(0, slash))) {
      Routes.nothing(exchange);
      return;
    }
    ResourcePath path = path(rest.substring(slash));
    Pod pod =
        pods.find(new PodName(rest.substring(0, slash))).orElseThrow(PodFailure.NoSuchPod::new);
    if (path.value().equals(SPARQL)) {
      sparql.answer(exchange, pod);
    } else {
      answer(exchange, pod, path);
    }
  }

  private void answer(Exchange exchange, Pod pod, ResourcePath path) {
    switch (exchange.method()) {
      case "GET", "HEAD" -> reads.get(exchange, pod, path);
      case "PUT" -> writes.put(exchange, pod, path);
      case "POST" -> writes.post(exchange, pod, path);
      case "PATCH" -> writes.patch(exchange, pod, path);
      case "DELETE" -> writes.delete(exchange, pod, path);
      case "OPTIONS" -> {
        PodHeaders.methods(exchange, path, true);
        exchange.send(204);
      }
      default ->
          throw new HttpProblem(
                  HttpProblems.METHOD_NOT_ALLOWED, "Allowed here: " + PodHeaders.allow(path) + ".")
              .header("Allow", PodHeaders.allow(path));
    }
  }

  private static ResourcePath path(String raw) {
    try {
      return ResourcePath.parse(raw);
    } catch (ResourcePath.NotAPath e) {
      String flaw = e.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw new HttpProblem(
              e.flaw() == ResourcePath.Flaw.TOO_LONG
                  ? HttpProblems.TARGET_TOO_LONG
                  : HttpProblems.BAD_TARGET,
              "The path cannot name a resource. See the member flaw, and write the path without"
                  + " it.")
          .with("flaw", flaw);
    }
  }

  /** One header that a write cannot do without. */
  static String required(Exchange exchange, String name) {
    Optional<String> value = exchange.header(name).filter(text -> !text.isBlank());
    return value.orElseThrow(
        () ->
            new HttpProblem(
                HttpProblems.BAD_REQUEST,
                "The header " + name + " is missing. Send it with the body."));
  }
}
