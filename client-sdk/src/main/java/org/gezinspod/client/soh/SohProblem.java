package org.gezinspod.client.soh;

import java.util.Objects;

/**
 * One thing that is wrong with, or worth knowing about, a document of the ministry's exchange
 * format: where it is, which rule it is about, and what to do, in Dutch and in English.
 *
 * <p>A problem never holds a value of the document. A pointer names members and positions only; a
 * member name that does not look like a name is shown as {@code ?}.
 *
 * @param jsonPointer where it is, as a JSON Pointer (RFC 6901); empty for the whole document
 * @param rule which rule it is about
 * @param messageNl what is wrong and what to do, in Dutch
 * @param messageEn the same in English
 */
public record SohProblem(String jsonPointer, SohRule rule, String messageNl, String messageEn) {

  /** Checks that every part is there. */
  public SohProblem {
    Objects.requireNonNull(jsonPointer);
    Objects.requireNonNull(rule);
    if (!jsonPointer.isEmpty() && jsonPointer.charAt(0) != '/') {
      throw new IllegalArgumentException("A JSON Pointer is empty or starts with a slash");
    }
    if (messageNl.isBlank() || messageEn.isBlank()) {
      throw new IllegalArgumentException("A problem speaks Dutch and English");
    }
  }

  static SohProblem at(String jsonPointer, SohRule rule) {
    return new SohProblem(jsonPointer, rule, rule.dutch(), rule.english());
  }

  static SohProblem at(String jsonPointer, SohRule rule, String dutchMore, String englishMore) {
    return new SohProblem(
        jsonPointer, rule, rule.dutch() + " " + dutchMore, rule.english() + " " + englishMore);
  }
}
