package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Says what will happen, and asks whether it should.
 *
 * @param lines what will happen, a sentence or a list each
 * @param hidden what the form carries
 * @param noAction where "no" leads
 */
public record QuestionPage(
    String heading,
    List<Said> lines,
    List<Field> hidden,
    String yes,
    String yesAction,
    String no,
    String noAction) {

  public QuestionPage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }

  /**
   * A sentence, with a list below it where there is more than a sentence can hold.
   *
   * @param items may be empty
   */
  public record Said(Phrase sentence, List<String> items) {
    public Said {
      items = List.copyOf(items);
    }

    public static Said of(Phrase sentence) {
      return new Said(sentence, List.of());
    }
  }

  /** A value that a form carries without showing it. */
  public record Field(String name, String value) {}
}
