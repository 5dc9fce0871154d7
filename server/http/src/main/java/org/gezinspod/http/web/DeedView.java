package org.gezinspod.http.web;

import java.util.List;
import java.util.Locale;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Outcome;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.NoticePage.Tone;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.view.QuestionPage.Said;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.Words;

/** Words the question before stopping, the receipts, and the refusals. */
record DeedView(Sentences say, FolderPaths paths) {

  QuestionPage stop(Access access) {
    Words words = say.words();
    String name = say.name(access.holder());
    return new QuestionPage(
        words.say("stop.title"),
        List.of(
            nowNot("stop.now", access, name),
            Said.of(words.phrase("stop.known", "name", name)),
            Said.of(words.phrase("stop.again"))),
        List.of(),
        words.say("stop.yes"),
        paths.stop(access.id()),
        words.say("stop.back"),
        paths.people());
  }

  private Said nowNot(String key, Access access, String name) {
    return Said.of(say.words().phrase(key, "name", name, "what", say.deedsInARow(access.allows())));
  }

  /** How an access stands now: given, stopped, or over. */
  NoticePage receipt(Access access) {
    Words words = say.words();
    String name = say.name(access.holder());
    String date = say.until(access.until());
    return switch (access.state()) {
      case HOLDS ->
          notice(
              "receipt.given.title",
              Tone.DONE,
              nowNot("receipt.given.text", access, name),
              Said.of(words.phrase("receipt.given.until", "date", date)));
      case STOPPED ->
          notice(
              "receipt.stopped.title",
              Tone.DONE,
              nowNot("receipt.stopped.text", access, name),
              Said.of(words.phrase("receipt.stopped.known", "name", name)));
      case ENDED ->
          notice(
              "receipt.ended.title",
              Tone.PLAIN,
              Said.of(words.phrase("receipt.ended.text", "name", name, "date", date)));
    };
  }

  NoticePage awaits(Outcome.Awaits awaits) {
    Phrase text = say.words().phrase("awaits.text", "names", say.words().row(awaits.names()));
    return notice("awaits.title", Tone.PLAIN, Said.of(text));
  }

  NoticePage refused(Outcome.Reason reason) {
    String key = "refused." + reason.name().toLowerCase(Locale.ROOT);
    return notice("refused.title", Tone.TROUBLE, Said.of(say.words().phrase(key)));
  }

  private NoticePage notice(String title, Tone tone, Said... lines) {
    return new NoticePage(
        say.words().say(title),
        tone,
        List.of(lines),
        List.of(Link.to(paths.people(), say.words().say("receipt.back"))));
  }
}
