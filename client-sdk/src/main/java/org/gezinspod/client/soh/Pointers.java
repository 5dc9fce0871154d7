package org.gezinspod.client.soh;

import java.util.regex.Pattern;

/** Builds JSON Pointers (RFC 6901) that show no personal data. */
final class Pointers {

  // A member name written by a stranger may itself be a datum ("123456782": {...}). Only what looks
  // like a name, without a long row of digits, is shown.
  private static final Pattern LOOKS_LIKE_A_NAME =
      Pattern.compile("(?!.*[0-9]{5})[A-Za-z_@$][A-Za-z0-9_@$:.-]{0,63}");

  private Pointers() {}

  static String member(String parent, String name) {
    return parent + "/" + (LOOKS_LIKE_A_NAME.matcher(name).matches() ? name : "?");
  }

  static String item(String parent, int position) {
    return parent + "/" + position;
  }
}
