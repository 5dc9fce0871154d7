package org.gezinspod.client.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The name and the secret of a registered client. The secret never shows itself in a text. */
public final class ClientCredentials {
  private final String id;
  private final String secret;

  /**
   * Credentials as the issuer gave them out.
   *
   * @throws IllegalArgumentException when one of them is empty
   */
  public ClientCredentials(String id, String secret) {
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("A client id and a client secret are needed");
    }
    this.id = id;
    this.secret = secret;
  }

  // RFC 6749 §2.3.1: both parts are form-encoded first, so that neither can hold a bare colon.
  String basicAuthorization() {
    String pair = encoded(id) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ClientCredentials[...]";
  }
}
