package org.gezinspod.http.web;

import java.util.ArrayList;
import java.util.List;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.web.view.ConsentPage;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.view.Reader;
import org.gezinspod.http.web.view.SignInPage;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.Words;

/**
 * The pages that somebody sees when another program asks her to sign in, in the same dress and
 * words as the family's own.
 */
final class ProgramPages {

  /** A longer address of a page is not put into its links: a request must hold it twice encoded. */
  private static final int LONGEST_HERE = 2_000;

  private final Pages pages;
  private final Frames frames;

  ProgramPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** Sign in; {@code trouble} is the key of a message, or empty. */
  void signIn(
      Exchange exchange,
      int status,
      String action,
      List<QuestionPage.Field> hidden,
      String email,
      String trouble) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    Errors errors =
        trouble.isEmpty()
            ? Errors.NONE
            : new Errors(List.of(new Errors.FieldError("email", words.say(trouble))));
    SignInPage page =
        new SignInPage(errors, List.of(words.phrase("signin.program")), email, action, hidden);
    Frame frame = frame(exchange, language, words.say("signin.title"));
    send(exchange, language, status, pages.signIn(frame, page));
  }

  /**
   * Asks whether a program may act for the person.
   *
   * @param name what the program calls itself; empty when it does not say
   * @param place where the answer goes: this a person can rely on
   * @param away whether the program may go on without her
   * @param form where both answers go, with the names of its fields; heading and lines are replaced
   */
  void consent(Exchange exchange, String name, String place, boolean away, ConsentPage form) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    String program = name.isBlank() ? words.say("consent.unknown") : name;
    List<Phrase> lines = new ArrayList<>();
    lines.add(words.phrase("consent.may", "program", program));
    if (away) {
      lines.add(words.phrase("consent.offline"));
    }
    lines.add(words.phrase("consent.host", "host", place));
    lines.add(words.phrase("consent.advice"));
    String heading = words.say("consent.title", "program", program);
    ConsentPage page =
        new ConsentPage(
            heading, lines, form.action(), form.hidden(), form.answer(), form.yes(), form.no());
    send(exchange, language, 200, pages.consent(frame(exchange, language, heading), page));
  }

  /** The program asked something impossible; {@code detail} is for its makers, in English. */
  void fault(Exchange exchange, int status, String detail) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    String title = words.say("problem.program.title");
    NoticePage page =
        new NoticePage(
            title,
            NoticePage.Tone.TROUBLE,
            List.of(
                QuestionPage.Said.of(words.phrase("problem.program.text")),
                new QuestionPage.Said(words.phrase("problem.program.detail"), List.of(detail))),
            List.of());
    send(exchange, language, status, pages.notice(frame(exchange, language, title), page));
  }

  private Frame frame(Exchange exchange, Language language, String title) {
    boolean get = exchange.method().equals("GET") || exchange.method().equals("HEAD");
    String here = exchange.path() + exchange.query().map(query -> "?" + query).orElse("");
    return frames.bare(
        language, title, new Reader.Stranger(""), get && here.length() <= LONGEST_HERE ? here : "");
  }

  private static void send(Exchange exchange, Language language, int status, byte[] html) {
    exchange
        .set("X-Frame-Options", "DENY")
        .set("Content-Language", language.tag())
        .vary("Accept-Language")
        .vary("Cookie")
        .send(status, Pages.HTML, html);
  }
}
