package org.gezinspod.http.web.words;

import java.util.Locale;
import java.util.Optional;

/** A language in which every page exists. */
public enum Language {
  DUTCH("nl", "Nederlands"),
  ENGLISH("en", "English");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The BCP 47 tag, as it stands in {@code lang} and in the name of the message file. */
  public String tag() {
    return tag;
  }

  /** The name of the language in that language itself, for the language switch. */
  public String ownName() {
    return ownName;
  }

  /** The locale for names of days and months. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language with this tag, if the pages speak it. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The language that a browser asks for first, of those the pages speak; Dutch when it names none.
   *
   * @param acceptLanguage the value of {@code Accept-Language} (RFC 9110 §12.5.4), empty when
   *     absent
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > MAX_HEADER) {
      return DUTCH;
    }
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage),
              java.util.List.of(DUTCH.locale(), ENGLISH.locale()));
      return found == null ? DUTCH : ofTag(found.getLanguage()).orElse(DUTCH);
    } catch (IllegalArgumentException malformed) {
      // A header that cannot be read is no reason to refuse a page: it is only a wish.
      return DUTCH;
    }
  }

  private static final int MAX_HEADER = 1_000;
}
