package org.gezinspod.http.auth;

import java.net.URI;

/** The origin of a URL: scheme and authority, as a browser's {@code Origin} header writes them. */
final class Origin {

  private Origin() {}

  static String of(URI url) {
    boolean plain =
        url.getPort() < 0
            || url.getScheme().equals("http") && url.getPort() == 80
            || url.getScheme().equals("https") && url.getPort() == 443;
    return url.getScheme() + "://" + url.getHost() + (plain ? "" : ":" + url.getPort());
  }
}
