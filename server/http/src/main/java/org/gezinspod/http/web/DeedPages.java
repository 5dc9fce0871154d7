package org.gezinspod.http.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Order;
import org.gezinspod.http.web.desk.Outcome;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.Words;

/**
 * Giving and stopping access. What a button does is said on the page before it; the deed itself
 * happens once, however often its form arrives, and leads to a receipt that can be loaded again.
 */
final class DeedPages {

  private final Pages pages;
  private final Frames frames;

  DeedPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /**
   * The form: empty, or with what was filled in before and, after a check, what is wrong with it.
   */
  void form(Room room) {
    String again = room.visit().exchange().parameters().first(FolderPaths.AGAIN).orElse("");
    Optional<GiveForm> before =
        again.isEmpty() ? Optional.empty() : Draft.read(room.visit()).map(Draft::form);
    boolean wrong = again.equals(FolderPaths.AGAIN_WRONG);
    Errors errors =
        before.filter(form -> wrong).map(form -> errors(room, form)).orElse(Errors.NONE);
    give(room, 200, before.orElse(GiveForm.EMPTY), errors);
  }

  private void give(Room room, int status, GiveForm form, Errors errors) {
    Words words = room.say().words();
    Frame frame = frames.inFolder(room, words.say("give.title"), room.paths().give());
    Map<String, Holder> candidates = room.candidates();
    if (candidates.isEmpty()) {
      nothingToGive(room, words.phrase("give.nobody").then(words.phrase("give.nobody.help")));
      return;
    }
    List<Allowance> offers = room.desk().offers(room.folder());
    if (offers.isEmpty()) {
      nothingToGive(room, words.phrase("give.nothing"));
      return;
    }
    GiveView view = new GiveView(room.say(), room.paths());
    byte[] html = pages.give(frame, view.form(form, errors, candidates, offers));
    Print.send(room.visit(), status, html);
  }

  private void nothingToGive(Room room, Phrase why) {
    Words words = room.say().words();
    notice(
        room,
        200,
        NoticePage.of(
            words.say("give.title"),
            NoticePage.Tone.PLAIN,
            why,
            Link.to(room.paths().people(), words.say("receipt.back"))));
  }

  /**
   * Keeps what was filled in and goes on to the question, which can be reloaded and gone back to.
   */
  void check(Room room) {
    GiveForm form = read(room.visit().form());
    LocalDate today = room.say().dates().today();
    // Midnight must not change what was asked: the last day is written out from here on.
    GiveForm kept =
        errors(room, form).isEmpty() ? form.lastDay(today).map(form::fixedTo).orElse(form) : form;
    Draft.of(kept).keep(room.visit(), room.paths());
    room.visit().seeOther(room.paths().check());
  }

  void checkQuestion(Room room) {
    Optional<Draft> draft = Draft.read(room.visit());
    if (draft.isEmpty()) {
      room.visit().seeOther(room.paths().give());
      return;
    }
    GiveForm form = draft.get().form();
    Optional<Order> order = order(room, form, draft.get().number());
    if (order.isEmpty()) {
      room.visit().seeOther(room.paths().giveAgain(FolderPaths.AGAIN_WRONG));
      return;
    }
    QuestionPage page =
        new GiveView(room.say(), room.paths())
            .preview(form, order.get(), room.desk().offers(room.folder()));
    Frame frame = frames.inFolder(room, page.heading(), room.paths().check());
    Print.send(room.visit(), 200, pages.question(frame, page));
  }

  void sure(Room room) {
    Form sent = room.visit().form();
    GiveForm form = read(sent);
    Optional<Order> order = order(room, form, number(sent));
    if (order.isEmpty()) {
      Draft.of(form).keep(room.visit(), room.paths());
      room.visit().seeOther(room.paths().giveAgain(FolderPaths.AGAIN_WRONG));
    } else {
      Outcome outcome = room.desk().give(room.folder(), order.get());
      Draft.forget(room.visit(), room.paths());
      outcome(room, outcome);
    }
  }

  private static Errors errors(Room room, GiveForm form) {
    return form.errors(
        room.say().words(),
        room.say().dates(),
        room.candidates(),
        room.desk().offers(room.folder()));
  }

  private Optional<Order> order(Room room, GiveForm form, String id) {
    Map<String, Holder> candidates = room.candidates();
    List<Allowance> offers = room.desk().offers(room.folder());
    Errors errors = form.errors(room.say().words(), room.say().dates(), candidates, offers);
    Optional<LocalDate> lastDay = form.lastDay(room.say().dates().today());
    if (!errors.isEmpty() || lastDay.isEmpty()) {
      return Optional.empty();
    }
    return form.holder(candidates)
        .map(who -> new Order(id, who, form.allowances(offers), form.why(), lastDay.get()));
  }

  /**
   * The number that the check gave to the order; one that it cannot have given is a new order's.
   */
  private static String number(Form sent) {
    String number = sent.first("nummer").orElse("");
    try {
      return UUID.fromString(number).toString();
    } catch (IllegalArgumentException notOurs) {
      throw new HttpProblem(WebProblems.FORM_EXPIRED, "Load the page again and send its form.");
    }
  }

  void stopQuestion(Room room, String id) {
    Access access = room.access(id);
    if (!access.stoppable()) {
      receiptOrWhyNot(room, access);
      return;
    }
    QuestionPage page = new DeedView(room.say(), room.paths()).stop(access);
    Frame frame = frames.inFolder(room, page.heading(), room.paths().stop(access.id()));
    Print.send(room.visit(), 200, pages.question(frame, page));
  }

  private void receiptOrWhyNot(Room room, Access access) {
    if (access.state() == Access.State.HOLDS) {
      notice(room, 409, new DeedView(room.say(), room.paths()).refused(Outcome.Reason.STATUTORY));
    } else {
      notice(room, 200, new DeedView(room.say(), room.paths()).receipt(access));
    }
  }

  void stop(Room room, String id) {
    room.visit().form();
    outcome(room, room.desk().stop(room.folder(), id));
  }

  private void outcome(Room room, Outcome outcome) {
    DeedView view = new DeedView(room.say(), room.paths());
    switch (outcome) {
      case Outcome.Done done -> room.visit().seeOther(room.paths().access(done.access().id()));
      case Outcome.Awaits awaits -> notice(room, 200, view.awaits(awaits));
      case Outcome.Refused refused -> notice(room, 409, view.refused(refused.reason()));
    }
  }

  void receipt(Room room, String id) {
    notice(room, 200, new DeedView(room.say(), room.paths()).receipt(room.access(id)));
  }

  private static GiveForm read(Form form) {
    return new GiveForm(
        form.first("wie").orElse(""),
        form.all("wat"),
        form.first("tot").orElse(""),
        form.first("dag").orElse("").strip(),
        form.first("waarom").orElse(""));
  }

  private void notice(Room room, int status, NoticePage page) {
    Frame frame = frames.inFolder(room, page.heading(), room.paths().people());
    Print.send(room.visit(), status, pages.notice(frame, page));
  }
}
