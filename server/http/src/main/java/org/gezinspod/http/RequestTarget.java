package org.gezinspod.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The rules for the path of a request: one resource has one spelling, and no spelling climbs out of
 * its folder.
 *
 * <p>Everything that RFC 3986 allows in a path is allowed ({@code + ; , @ = :} among it), except
 * what two programs could read differently: escaped slashes and dots, dot segments, empty segments
 * and control characters.
 */
final class RequestTarget {

  /** RFC 3986 §2.2, §2.3 and §3.3: the characters of {@code pchar} besides letters and digits. */
  private static final String PCHAR = "-._~!$&'()*+,;=:@";

  private RequestTarget() {}

  /** What is wrong with a raw path, as a sentence for the caller; empty when nothing is. */
  static Optional<String> fault(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("The path must begin with '/'.");
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].isEmpty() && !last) {
        return Optional.of("The path has an empty segment ('//').");
      }
      Optional<String> fault = segmentFault(segments[i]);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> segmentFault(String segment) {
    ByteBuffer decoded = ByteBuffer.allocate(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        int octet = octet(segment, i);
        if (octet < 0) {
          return Optional.of("The path has a '%' without two hex digits after it.");
        }
        if (octet < 0x20 || octet == 0x7f || octet == '/' || octet == '\\' || octet == '.') {
          return Optional.of("The path has an escaped slash, backslash, dot or control character.");
        }
        decoded.put((byte) octet);
        i += 2;
      } else if (isPchar(c)) {
        decoded.put((byte) c);
      } else {
        return Optional.of("The path has a character that must be escaped (RFC 3986).");
      }
    }
    if (segment.equals(".") || segment.equals("..")) {
      return Optional.of("The path has a dot segment. Resolve it before you send the request.");
    }
    return utf8Fault(decoded.flip());
  }

  private static Optional<String> utf8Fault(ByteBuffer decoded) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(decoded);
      return Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of("The escapes in the path are not UTF-8.");
    }
  }

  private static boolean isPchar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PCHAR.indexOf(c) >= 0;
  }

  private static int octet(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
