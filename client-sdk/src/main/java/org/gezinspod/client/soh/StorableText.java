package org.gezinspod.client.soh;

/** Which text can be written as UTF-8, as Turtle and into any database, and read back the same. */
final class StorableText {

  private StorableText() {}

  /** No half surrogate pair, which UTF-8 cannot say, and no U+0000, which databases refuse. */
  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        return false;
      }
      i += pair ? 1 : 0;
    }
    return true;
  }
}
