package org.gezinspod.http.web.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence, or a few, as pieces of text of which some are strong. It holds no markup: the page
 * escapes each piece, so a name can never become a tag.
 *
 * @param parts the pieces in reading order
 */
public record Phrase(List<Part> parts) {

  /** Nothing said. */
  public static final Phrase EMPTY = new Phrase(List.of());

  public Phrase {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of a sentence.
   *
   * @param text plain text, not escaped
   * @param strong whether a reader who skims should see it
   */
  public record Part(String text, boolean strong) {}

  /** A phrase of one plain piece. */
  public static Phrase of(String text) {
    return new Phrase(List.of(new Part(text, false)));
  }

  /** The words alone, for attributes and titles. */
  public String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** This phrase, a space, and then the other; an empty one leaves no space behind. */
  public Phrase then(Phrase next) {
    if (isEmpty()) {
      return next;
    }
    if (next.isEmpty()) {
      return this;
    }
    var all = new java.util.ArrayList<>(parts);
    all.add(new Part(" ", false));
    all.addAll(next.parts);
    return new Phrase(all);
  }
}
