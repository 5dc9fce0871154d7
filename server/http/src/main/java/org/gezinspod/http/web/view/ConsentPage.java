package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Asks whether a program may act for the reader. Both answers go to the same place, as the field
 * {@code antwoord} with the value {@code ja} or {@code nee}.
 */
public record ConsentPage(
    String heading, List<Phrase> lines, String action, List<QuestionPage.Field> hidden) {

  public ConsentPage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }
}
