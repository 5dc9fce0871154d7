package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Asks whether a program may act for the reader. Both answers go to the same place.
 *
 * @param answer the name of the field that carries the answer
 * @param yes its value for yes
 * @param no its value for no
 */
public record ConsentPage(
    String heading,
    List<Phrase> lines,
    String action,
    List<QuestionPage.Field> hidden,
    String answer,
    String yes,
    String no) {

  public ConsentPage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }
}
