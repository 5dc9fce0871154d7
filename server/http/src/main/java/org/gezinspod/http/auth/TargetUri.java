package org.gezinspod.http.auth;

import java.util.Locale;

/**
 * Compares the {@code htu} of a proof with the URL of a request: RFC 9449 §4.3: without query and
 * fragment; "to reduce the likelihood of false negatives, servers SHOULD employ syntax-based
 * normalization and scheme-based normalization".
 */
final class TargetUri {

  private TargetUri() {}

  /**
   * Whether both name one target.
   *
   * @param htu as the proof says
   * @param target the URL of the request as it was sent, without query
   */
  static boolean same(String htu, String target) {
    String bare = bare(htu);
    return bare.equals(target) || normal(bare).equals(normal(target));
  }

  private static String bare(String uri) {
    int end = uri.length();
    int query = uri.indexOf('?');
    int fragment = uri.indexOf('#');
    if (query >= 0) {
      end = query;
    }
    if (fragment >= 0) {
      end = Math.min(end, fragment);
    }
    return uri.substring(0, end);
  }

  /** RFC 3986 §6.2.2 and §6.2.3, without dot segments: no request has any. */
  private static String normal(String uri) {
    int authority = uri.indexOf("://");
    if (authority < 0) {
      return uri;
    }
    int path = uri.indexOf('/', authority + 3);
    String head = (path < 0 ? uri : uri.substring(0, path)).toLowerCase(Locale.ROOT);
    if (head.startsWith("http://") && head.endsWith(":80")) {
      head = head.substring(0, head.length() - 3);
    } else if (head.startsWith("https://") && head.endsWith(":443")) {
      head = head.substring(0, head.length() - 4);
    }
    return head + (path < 0 ? "/" : escapes(uri.substring(path)));
  }

  private static String escapes(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    StringBuilder normal = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' && i + 2 < path.length()) {
        int high = Character.digit(path.charAt(i + 1), 16);
        int low = Character.digit(path.charAt(i + 2), 16);
        int octet = high < 0 || low < 0 ? -1 : high << 4 | low;
        if (isUnreserved(octet)) {
          normal.append((char) octet);
        } else {
          normal.append(path.substring(i, i + 3).toUpperCase(Locale.ROOT));
        }
        i += 2;
      } else {
        normal.append(c);
      }
    }
    return normal.toString();
  }

  private static boolean isUnreserved(int octet) {
    return octet >= 'a' && octet <= 'z'
        || octet >= 'A' && octet <= 'Z'
        || octet >= '0' && octet <= '9'
        || octet == '-'
        || octet == '.'
        || octet == '_'
        || octet == '~';
  }
}
