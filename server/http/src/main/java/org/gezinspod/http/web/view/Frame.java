package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Words;

/**
 * What stands around every page.
 *
 * @param words the language of the page
 * @param title the question that this page answers
 * @param menu empty for who has not signed in
 * @param languages one link for each language, the present one marked
 * @param exit where "leave quickly" leads
 * @param signOut where the form for signing out goes
 */
public record Frame(
    Words words,
    String title,
    Reader reader,
    List<Link> menu,
    List<LanguageLink> languages,
    Assets assets,
    String exit,
    String signOut) {

  public Frame {
    menu = List.copyOf(menu);
    languages = List.copyOf(languages);
  }

  /** A link to the same page in a language, labelled with that language's own name. */
  public record LanguageLink(String href, String label, String lang, boolean current) {}
}
