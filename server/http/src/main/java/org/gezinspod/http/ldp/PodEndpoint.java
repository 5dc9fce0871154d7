package org.gezinspod.http.ldp;

import java.util.Locale;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.Methods;
import org.gezinspod.http.ProblemStep;
import org.gezinspod.http.Routes;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.access.Household;
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
  private final StorageDescription description;
  private final AccessDoor access;
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
    this.description = new StorageDescription(base, pods.documents());
    this.access = new AccessDoor(base, pods.documents(), pods.clock());
    this.sparql = sparql;
  }

  @Override
  public void answer(Exchange exchange) {
    String rest =
        exchange.path().startsWith(base.prefix())
            ? exchange.path().substring(base.prefix().length())
            : "";
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
    } else if (path.value().equals(StorageDescription.PATH)) {
      described(exchange, pod);
    } else if (path.value().startsWith(AccessDoor.FOLDER) && pod.kind() == Household.Kind.GEZIN) {
      access.answer(exchange, pod, path);
    } else {
      resource(exchange, pod, path);
    }
  }

  private void described(Exchange exchange, Pod pod) {
    Methods.get(e -> description.storage(e, pod.name())).answer(exchange);
  }

  private void resource(Exchange exchange, Pod pod, ResourcePath path) {
    try {
      answer(exchange, pod, path);
    } catch (PodFailure.NotPossible failure) {
      // RFC 9110 §15.5.6: "The origin server MUST generate an Allow header field in a 405
      // response".
      throw ProblemStep.problem(exchange, failure).header("Allow", allowed(path, failure.kind()));
    } catch (PodFailure.UnsupportedMediaType failure) {
      // RFC 5789 §2.2: Accept-Patch tells which patches there are.
      HttpProblem problem = ProblemStep.problem(exchange, failure);
      throw exchange.method().equals("PATCH")
          ? problem.header("Accept-Patch", PodHeaders.PATCH_TYPES)
          : problem;
    }
  }

  private static String allowed(ResourcePath path, PodFailure.NotPossible.Kind kind) {
    return switch (kind) {
      case RESERVED -> PodHeaders.READS;
      case PATCH_BINARY -> PodHeaders.allow(path, false);
      case DELETE_ROOT, DELETE_ROOT_ACL, POST_TO_DOCUMENT -> PodHeaders.allow(path, true);
    };
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
      default -> {
        String allow = PodHeaders.allow(path, true);
        throw new HttpProblem(HttpProblems.METHOD_NOT_ALLOWED, "Allowed here: " + allow + ".")
            .header("Allow", allow);
      }
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
}
