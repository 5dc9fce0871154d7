package org.gezinspod.http.web;

import java.util.ArrayList;
import java.util.List;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.oidc.SignInPages;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.view.Reader;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.Words;

/**
 * The pages that somebody sees when another program asks her to sign in, in the same dress and
 * words as the family's own.
 */
final class ProgramPages implements SignInPages {

  /** A longer address of a page is not put into its links: a request must hold it twice encoded. */
  private static final int LONGEST_HERE = 2_000;

  private final Pages pages;
  private final Frames frames;

  ProgramPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void signIn(Exchange exchange, SignInPages.SignInPage asked) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    org.gezinspod.http.web.view.SignInPage page =
        new org.gezinspod.http.web.view.SignInPage(
            errors(words, asked.trouble()),
            List.of(words.phrase("signin.program")),
            asked.email(),
            asked.action(),
            List.of(new QuestionPage.Field(SignInPages.QUERY_FIELD, asked.query())));
    Frame frame = frame(exchange, language, words.say("signin.title"));
    send(exchange, language, asked.status(), pages.signIn(frame, page));
  }

  private static Errors errors(Words words, SignInPages.Trouble trouble) {
    return switch (trouble) {
      case NONE -> Errors.NONE;
      case WRONG -> Errors.at("email", words.say("signin.error.wrong"));
      case TOO_MANY -> Errors.at("email", words.say("signin.error.toomany"));
    };
  }

  @Override
  public void consent(Exchange exchange, SignInPages.ConsentPage asked) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    String program = asked.appName().isBlank() ? words.say("consent.unknown") : asked.appName();
    List<Phrase> lines = new ArrayList<>();
    lines.add(words.phrase("consent.may", "program", program));
    if (asked.scopes().contains("offline_access")) {
      lines.add(words.phrase("consent.offline"));
    }
    // What a program calls itself proves nothing; where the answer goes does.
    lines.add(words.phrase("consent.host", "host", asked.appPlace()));
    lines.add(words.phrase("consent.advice"));
    String heading = words.say("consent.title", "program", program);
    org.gezinspod.http.web.view.ConsentPage page =
        new org.gezinspod.http.web.view.ConsentPage(
            heading,
            lines,
            asked.action(),
            List.of(
                new QuestionPage.Field(SignIn.CSRF_FIELD, asked.csrf()),
                new QuestionPage.Field(SignInPages.QUERY_FIELD, asked.query())),
            SignInPages.DECISION_FIELD,
            SignInPages.ALLOW,
            SignInPages.DENY);
    send(exchange, language, 200, pages.consent(frame(exchange, language, heading), page));
  }

  @Override
  public void fault(Exchange exchange, SignInPages.FaultPage fault) {
    Language language = WebApp.language(exchange);
    Words words = Words.in(language);
    String title = words.say("problem.program.title");
    NoticePage page =
        new NoticePage(
            title,
            NoticePage.Tone.TROUBLE,
            List.of(
                QuestionPage.Said.of(words.phrase("problem.program.text")),
                new QuestionPage.Said(
                    words.phrase("problem.program.detail"), List.of(fault.detail()))),
            List.of());
    send(exchange, language, fault.status(), pages.notice(frame(exchange, language, title), page));
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
