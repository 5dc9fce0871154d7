package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * A page that only tells something: a receipt, an empty page that helps, a problem.
 *
 * @param links where to go next, the most likely first
 */
public record NoticePage(
    String heading, Tone tone, List<QuestionPage.Said> lines, List<Link> links) {

  /** How the page feels; its words say the same. */
  public enum Tone {
    PLAIN,
    DONE,
    TROUBLE
  }

  public NoticePage {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  public static NoticePage of(String heading, Tone tone, Phrase text, Link... links) {
    return new NoticePage(heading, tone, List.of(QuestionPage.Said.of(text)), List.of(links));
  }
}
