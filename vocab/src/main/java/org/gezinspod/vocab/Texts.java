package org.gezinspod.vocab;

import java.util.Objects;

/**
 * One text in both languages. Neither is ever empty: a term without one of them is a mistake in the
 * Turtle, and reading it fails.
 */
public record Texts(String nl, String en) {

  public Texts {
    Objects.requireNonNull(nl);
    Objects.requireNonNull(en);
    if (nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both Dutch and English");
    }
  }

  /** The text in the language asked for. */
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
