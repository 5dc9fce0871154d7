package org.gezinspod.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An endpoint that does one thing per method. HEAD is answered by what answers GET, OPTIONS with
 * 204, any other method with 405 and {@code Allow}.
 */
public final class Methods implements Endpoint {

  private final Map<String, Endpoint> byMethod;

  private Methods(Map<String, Endpoint> byMethod) {
    this.byMethod = byMethod;
  }

  /** Answers GET and HEAD. */
  public static Methods get(Endpoint endpoint) {
    return new Methods(Map.of()).and("GET", endpoint);
  }

  /** Answers POST. */
  public static Methods post(Endpoint endpoint) {
    return new Methods(Map.of()).and("POST", endpoint);
  }

  /** The same, and this method, too. */
  public Methods and(String method, Endpoint endpoint) {
    Map<String, Endpoint> more = new LinkedHashMap<>(byMethod);
    more.put(method, endpoint);
    if (method.equals("GET")) {
      more.put("HEAD", endpoint);
    }
    return new Methods(more);
  }

  @Override
  public void answer(Exchange exchange) {
    String allow = String.join(", ", byMethod.keySet()) + ", OPTIONS";
    Endpoint endpoint = byMethod.get(exchange.method());
    if (endpoint != null) {
      endpoint.answer(exchange);
    } else if (exchange.method().equals("OPTIONS")) {
      exchange.set("Allow", allow).send(204);
    } else {
      throw new HttpProblem(HttpProblems.METHOD_NOT_ALLOWED, "Allowed here: " + allow + ".")
          .header("Allow", allow);
    }
  }
}
