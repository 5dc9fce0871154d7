package org.gezinspod.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which endpoint answers under which path. Paths are compared as they were sent: {@link LimitStep}
 * has refused every second spelling.
 *
 * <p>Immutable once built. An exact path wins over a prefix; what no route names goes to the pods.
 */
public final class Routes implements Endpoint {

  /** How callers prove who they are at an endpoint. */
  public enum Door {
    /** With an access token; the exchange's actor is set. */
    TOKEN,
    /** In the endpoint's own way, or not at all; the exchange's actor stays anonymous. */
    OWN
  }

  private record Route(String path, Door door, Endpoint endpoint) {}

  private final Map<String, Route> exact;
  private final List<Route> prefixes;
  private final Route pods;

  private Routes(Map<String, Route> exact, List<Route> prefixes, Endpoint pods) {
    this.exact = Map.copyOf(exact);
    this.prefixes = List.copyOf(prefixes);
    this.pods = new Route("/", Door.TOKEN, pods);
  }

  /** Starts a table of routes in which {@code pods} answers whatever is not reserved. */
  public static Builder to(Endpoint pods) {
    return new Builder(pods);
  }

  @Override
  public void answer(Exchange exchange) {
    route(exchange.path()).endpoint().answer(exchange);
  }

  Door door(String path) {
    return route(path).door();
  }

  private Route route(String path) {
    return Optional.ofNullable(exact.get(path))
        .or(() -> prefixes.stream().filter(route -> path.startsWith(route.path())).findFirst())
        .orElse(pods);
  }

  /** Collects routes. */
  public static final class Builder {

    private final Endpoint pods;
    private final Map<String, Route> exact = new HashMap<>();
    private final List<Route> prefixes = new ArrayList<>();

    private Builder(Endpoint pods) {
      this.pods = pods;
    }

    /**
     * Reserves one path.
     *
     * @param path begins with '/'
     */
    public Builder at(String path, Door door, Endpoint endpoint) {
      requireSlash(path.startsWith("/"));
      if (exact.putIfAbsent(path, new Route(path, door, endpoint)) != null) {
        throw new IllegalArgumentException("two endpoints for one path");
      }
      return this;
    }

    /**
     * Reserves everything under a folder. The folder without its slash is reserved, too, and is
     * 404.
     *
     * @param folder begins and ends with '/'
     */
    public Builder under(String folder, Door door, Endpoint endpoint) {
      requireSlash(folder.startsWith("/") && folder.endsWith("/") && folder.length() > 2);
      prefixes.add(new Route(folder, door, endpoint));
      String bare = folder.substring(0, folder.length() - 1);
      exact.putIfAbsent(bare, new Route(bare, Door.OWN, Routes::nothing));
      return this;
    }

    public Routes build() {
      return new Routes(exact, prefixes, pods);
    }

    private static void requireSlash(boolean fine) {
      if (!fine) {
        throw new IllegalArgumentException("a route begins, and a folder also ends, with '/'");
      }
    }
  }

  /** Answers 404: for reserved paths where nothing stands. */
  public static void nothing(Exchange exchange) {
    throw new HttpProblem(
        HttpProblems.NOT_FOUND, "This path is reserved, and nothing stands there.");
  }
}
