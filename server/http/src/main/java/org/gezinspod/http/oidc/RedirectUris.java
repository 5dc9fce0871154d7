package org.gezinspod.http.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** To which URLs codes may be sent. */
final class RedirectUris {

  private static final int MAX_LENGTH = 2_000;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private RedirectUris() {}

  /**
   * Whether an app may register this URL: with TLS; or on the user's own machine; or under a scheme
   * that belongs to an app (RFC 8252 §7.1: reverse domain names, so with a dot). Never with a
   * fragment (RFC 6749 §3.1.2).
   */
  static boolean allowed(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.toString().length() > MAX_LENGTH
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      return false;
    }
    return switch (scheme) {
      case "https" -> uri.getHost() != null;
      case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
      default -> scheme.indexOf('.') > 0;
    };
  }

  /**
   * Whether an app that registered these may use this one. RFC 9700 §2.1: exact string matching;
   * RFC 8252 §7.3: the port of a loopback address is free, because a program on a machine takes
   * what it gets.
   */
  static boolean registered(List<URI> known, String used) {
    return known.stream()
        .map(URI::toString)
        .anyMatch(uri -> uri.equals(used) || loopbackForm(uri).equals(loopbackForm(used)));
  }

  /** The URL without its port when it is a loopback address; else something that equals nothing. */
  private static String loopbackForm(String text) {
    try {
      URI uri = new URI(text);
      if ("http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri.getHost() + ' ' + uri.getRawPath() + ' ' + uri.getRawQuery();
      }
      return text;
    } catch (URISyntaxException e) {
      return text;
    }
  }

  /** For {@code form-action}: browsers apply it to where a form's answer redirects, too. */
  static String origin(URI uri) {
    if (uri.getHost() == null) {
      return uri.getScheme() + ":";
    }
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
