package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Sign in.
 *
 * @param lines why one signs in
 * @param email what was typed before
 * @param hidden what the form carries
 */
public record SignInPage(
    Errors errors,
    List<Phrase> lines,
    String email,
    String action,
    List<QuestionPage.Field> hidden) {

  public SignInPage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }
}
