package org.gezinspod.http.web;

import java.time.Clock;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.ProblemStep;
import org.gezinspod.http.oidc.SignInPages;
import org.gezinspod.http.web.words.Language;

/**
 * Everything under {@code /app/}. Each page is asked for, decided by the pod, printed whole and
 * sent; what goes wrong becomes a page in plain words, too.
 */
public final class WebApp implements Endpoint {

  static final String LANGUAGE_COOKIE = "taal";

  private final Visitors visitors;
  private final PublicPages publicPages;
  private final FolderPages folderPages;
  private final ProblemPages problems;
  private final ProgramPages programPages;

  /**
   * @param weather the page to which "leave quickly" leads, such as a public weather forecast
   */
  public WebApp(Visitors visitors, Desks desks, Clock clock, String weather) {
    AssetFiles assets = new AssetFiles();
    Pages pages = new Pages();
    Frames frames = new Frames(assets.links());
    this.visitors = visitors;
    this.publicPages = new PublicPages(visitors, assets, pages, frames, weather);
    this.folderPages = new FolderPages(desks, clock, pages, frames);
    this.problems = new ProblemPages(pages, frames);
    this.programPages = new ProgramPages(pages, frames);
  }

  /** The pages that somebody sees when another program asks her to sign in, in the same dress. */
  public SignInPages signInPages() {
    return programPages;
  }

  @Override
  public void answer(Exchange exchange) {
    Language language = language(exchange);
    String path = exchange.path().substring(FolderPaths.ROOT.length());
    if (publicPages.withoutVisitor(exchange, language, path)) {
      return;
    }
    Visit visit = new Visit(exchange, visitors.of(exchange), language, path);
    try {
      requirePageMethod(visit);
      if (!publicPages.answer(visit)) {
        folderPages.answer(visit);
      }
    } catch (RuntimeException thrown) {
      if (exchange.answered()) {
        throw thrown;
      }
      problems.send(visit, ProblemStep.problem(exchange, thrown));
    }
  }

  private static void requirePageMethod(Visit visit) {
    switch (visit.exchange().method()) {
      case "GET", "HEAD", "POST" -> {}
      default ->
          throw new HttpProblem(HttpProblems.METHOD_NOT_ALLOWED, "Pages know GET and POST only.")
              .header("Allow", "GET, HEAD, POST");
    }
  }

  /** The language somebody chose, or else the one that her browser asks for. */
  static Language language(Exchange exchange) {
    return Cookies.named(exchange, LANGUAGE_COOKIE)
        .flatMap(Language::ofTag)
        .orElseGet(() -> Language.preferred(exchange.header("Accept-Language").orElse("")));
  }
}
