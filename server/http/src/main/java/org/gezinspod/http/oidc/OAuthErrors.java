package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.nio.charset.StandardCharsets;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;

/**
 * Answers the errors of an OAuth endpoint in the form that its clients read: RFC 6749 §5.2, in
 * {@code application/json}.
 */
record OAuthErrors(Endpoint endpoint) implements Endpoint {

  static final String JSON = "application/json";

  @Override
  public void answer(Exchange exchange) {
    try {
      endpoint.answer(exchange);
    } catch (OAuthFault fault) {
      if (fault.status() == 401) {
        // RFC 6749 §5.2: a client that tried the Authorization header is told the scheme.
        exchange.set("WWW-Authenticate", "Basic realm=\"token endpoint\", charset=\"UTF-8\"");
      }
      String body =
          new ErrorObject(fault.code(), fault.description()).toJSONObject().toJSONString();
      exchange.send(fault.status(), JSON, body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
