package org.gezinspod.http.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Order;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.view.Choice;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.GivePage;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.view.QuestionPage.Said;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.http.web.words.Words;

/** Words the form for giving access, and the page that says what will happen before it does. */
record GiveView(Sentences say, FolderPaths paths) {

  /** More things than this in one sentence become a list. */
  static final int MOST_IN_A_SENTENCE = 2;

  GivePage form(
      GiveForm form, Errors errors, Map<String, Holder> candidates, List<Allowance> offers) {
    LocalDate today = say.dates().today();
    return new GivePage(
        errors,
        groups(form, candidates),
        offers.stream().map(offer -> choice(form, offer)).toList(),
        terms(form, today),
        form.day(),
        today.toString(),
        GiveForm.latest(today).toString(),
        say.until(today.plusMonths(1)),
        GiveForm.PURPOSES.stream()
            .map(code -> new Choice(code, say.goal(code), code.equals(form.why())))
            .toList(),
        paths.check());
  }

  private List<GivePage.Group> groups(GiveForm form, Map<String, Holder> candidates) {
    Map<String, List<Choice>> byOrganisation = new LinkedHashMap<>();
    candidates.forEach(
        (key, holder) ->
            byOrganisation
                .computeIfAbsent(holder.organisation(), name -> new ArrayList<>())
                .add(new Choice(key, personLabel(holder), key.equals(form.who()))));
    return byOrganisation.entrySet().stream()
        .map(entry -> new GivePage.Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String personLabel(Holder holder) {
    String affiliation = say.affiliation(holder);
    return affiliation.isEmpty() ? say.name(holder) : say.name(holder) + ", " + affiliation;
  }

  private Choice choice(GiveForm form, Allowance offer) {
    String code = GiveForm.code(offer);
    return new Choice(code, PlainDates.capital(say.deed(offer)), form.what().contains(code));
  }

  private List<Choice> terms(GiveForm form, LocalDate today) {
    Words words = say.words();
    List<Choice> choices = new ArrayList<>();
    for (GiveForm.Term term : GiveForm.TERMS) {
      String date = say.until(today.plus(term.length()));
      choices.add(
          new Choice(
              term.code(), words.say(term.key(), "date", date), term.code().equals(form.until())));
    }
    choices.add(
        new Choice(
            GiveForm.OTHER_DAY,
            words.say("give.until.other"),
            form.until().equals(GiveForm.OTHER_DAY)));
    return choices;
  }

  /**
   * What will happen if the reader says yes.
   *
   * @param form the form with its last day fixed; the page carries it
   */
  QuestionPage preview(GiveForm form, Order order, List<Allowance> offers) {
    Words words = say.words();
    String name = say.name(order.holder());
    List<Said> lines = new ArrayList<>();
    lines.add(may(name, say.deeds(order.allows())));
    lines.add(Said.of(words.phrase("preview.until", "date", say.until(order.until()))));
    lines.add(Said.of(words.phrase("goal." + order.purpose())));
    List<String> unseen = unseen(order, offers);
    if (!unseen.isEmpty()) {
      lines.add(notSeen(name, unseen));
    }
    lines.add(Said.of(words.phrase("preview.stop")));
    List<QuestionPage.Field> hidden = new ArrayList<>(form.fields());
    hidden.add(new QuestionPage.Field("nummer", order.id()));
    return new QuestionPage(
        words.say("preview.title", "who", say.nameAtOrganisation(order.holder())),
        lines,
        hidden,
        words.say("preview.yes"),
        paths.sure(),
        words.say("preview.back"),
        paths.giveAgain(FolderPaths.AGAIN_FILLED));
  }

  private Said may(String name, List<String> deeds) {
    Words words = say.words();
    return deeds.size() <= MOST_IN_A_SENTENCE
        ? Said.of(words.phrase("preview.may", "name", name, "what", words.row(deeds)))
        : new Said(words.phrase("preview.may.list", "name", name), deeds);
  }

  private Said notSeen(String name, List<String> things) {
    Words words = say.words();
    return things.size() <= MOST_IN_A_SENTENCE + 1
        ? Said.of(words.phrase("preview.not", "name", name, "what", String.join(", ", things)))
        : new Said(words.phrase("preview.not.list", "name", name), things);
  }

  /** What stays closed: everything people ask about that this order does not open. */
  private List<String> unseen(Order order, List<Allowance> offers) {
    List<Topic> opened = order.allows().stream().map(Allowance::topic).toList();
    List<Topic> asked = new ArrayList<>(List.of(Topic.ADDRESS, Topic.NOTES, Topic.REPORTS));
    offers.stream().map(Allowance::topic).forEach(asked::add);
    // Addresses stand within reports of meetings: who reads those sees them.
    if (order.allows().stream()
        .anyMatch(allows -> allows.topic() == Topic.MEETINGS && allows.can().contains(Can.READ))) {
      asked.remove(Topic.ADDRESS);
    }
    return asked.stream()
        .distinct()
        .filter(topic -> !opened.contains(topic))
        .map(say::thing)
        .toList();
  }
}
