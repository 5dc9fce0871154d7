package org.gezinspod.pod.rdf;

/**
 * The form of an absolute IRI (RFC 3987 §2.2), as far as it keeps documents unambiguous: a scheme,
 * no character that the grammar excludes, and escapes that are complete.
 */
final class AbsoluteIri {

  private AbsoluteIri() {}

  static boolean isWellFormed(String text) {
    int colon = schemeEnd(text);
    if (colon < 1) {
      return false;
    }
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && !isEscape(text, i)) {
        return false;
      }
      if (isExcluded(c)) {
        return false;
      }
    }
    return !Intake.hasLoneSurrogate(text);
  }

  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        return i;
      }
      if (!letter && !(later && i > 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isExcluded(char c) {
    return c <= ' ' || (c >= 0x7F && c < 0xA0) || "<>\"{}|\\^`".indexOf(c) >= 0;
  }
}
