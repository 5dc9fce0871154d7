package org.gezinspod.http.web;

import org.gezinspod.http.Header;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.words.Words;

/** Says in plain words what went wrong, and what to do now. */
final class ProblemPages {

  private final Pages pages;
  private final Frames frames;

  ProblemPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  void send(Visit visit, HttpProblem problem) {
    Words words = visit.words();
    for (Header header : problem.headers()) {
      visit.exchange().set(header.name(), header.value());
    }
    String key = "problem." + kind(problem);
    String title = words.say(key + ".title");
    NoticePage page =
        NoticePage.of(
            title,
            NoticePage.Tone.TROUBLE,
            words.phrase(key + ".text"),
            Link.to(FolderPaths.ROOT, words.say("problem.home")));
    Frame frame = frames.bare(visit.language(), title, visit.visitor().reader(), FolderPaths.ROOT);
    Print.send(visit, problem.type().status(), pages.notice(frame, page));
  }

  private static String kind(HttpProblem problem) {
    if (problem.type().equals(WebProblems.FORM_EXPIRED)) {
      return "expired";
    }
    int status = problem.type().status();
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 404, 410 -> "missing";
      case 503, 429 -> "busy";
      default -> status >= 500 ? "server" : "bad";
    };
  }
}
