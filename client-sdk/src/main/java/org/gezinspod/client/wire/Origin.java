package org.gezinspod.client.wire;

import java.net.URI;
import java.util.Locale;

/**
 * A server as far as trust goes: scheme, host and port (RFC 6454).
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port the port, also where the URL leaves it out
 */
public record Origin(String scheme, String host, int port) {
  /**
   * The origin of an absolute URL.
   *
   * @throws IllegalArgumentException when the URL names no server
   */
  public static Origin of(URI url) {
    String scheme = url.getScheme();
    String host = url.getHost();
    if (scheme == null || host == null) {
      throw new IllegalArgumentException(
          "An absolute URL is needed, such as https://pods.example/");
    }
    String name = scheme.toLowerCase(Locale.ROOT);
    int usual = name.equals("https") ? 443 : 80;
    return new Origin(
        name, host.toLowerCase(Locale.ROOT), url.getPort() < 0 ? usual : url.getPort());
  }
}
