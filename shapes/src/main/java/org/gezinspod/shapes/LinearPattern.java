package org.gezinspod.shapes;

import java.util.regex.Pattern;

/**
 * The regular expressions that shapes may use: a row of single characters and classes, each with a
 * bounded repetition. Matching one takes time linear in the text, whatever the text is.
 *
 * <p>Groups, alternation, {@code *}, {@code +}, back references and look-around are not in the
 * language, because nested or neighbouring unbounded repetitions are what makes a backtracking
 * engine explode.
 */
final class LinearPattern {
  /** The most often that one character of a pattern may repeat. */
  static final int MAX_REPETITION = 400;

  private static final String CLASS = "\\[\\^?(?:[^\\[\\]\\\\]|\\\\[dswSD.\\-\\]\\[])+\\]";
  private static final String ESCAPE = "\\\\[dswSD.+*?()\\[\\]{}|^$/\\-]";
  private static final String PLAIN = "[^\\\\\\[\\](){}|*+?^$.]";
  private static final String REPETITION = "(?:\\?|\\{[0-9]{1,3}(?:,[0-9]{1,3})?\\})?";
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "\\^?(?:(?:" + CLASS + "|" + ESCAPE + "|" + PLAIN + ")" + REPETITION + ")+\\$?");
  private static final Pattern NUMBER = Pattern.compile("\\{([0-9]+)(?:,([0-9]+))?\\}");

  private LinearPattern() {}

  static boolean accepts(String pattern) {
    return LANGUAGE.matcher(pattern).matches()
        && NUMBER
            .matcher(pattern)
            .results()
            .map(found -> found.group(2) == null ? found.group(1) : found.group(2))
            .allMatch(number -> Integer.parseInt(number) <= MAX_REPETITION);
  }
}
