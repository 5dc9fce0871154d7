package org.gezinspod.http.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Look;
import org.gezinspod.http.web.desk.LookFilter;
import org.gezinspod.http.web.desk.Looks;
import org.gezinspod.http.web.view.Choice;
import org.gezinspod.http.web.view.LookedPage;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.PlainDates;

/** Words the look-back: a heading per day, a sentence per visit, the rest of the visit folded. */
record LookedView(Sentences say, FolderPaths paths, Function<Holder, String> keys) {

  /** What one person does without a longer pause than this is one visit. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  LookedPage page(Looks looks, LookedQuestion question) {
    return new LookedPage(
        days(looks.lines()),
        people(looks, question.who()),
        question.from(),
        question.until(),
        question.filtered(),
        question.errors(say.words(), say.dates()),
        paths.looked(),
        question.isNewest() ? "" : paths.looked(question.from(LookFilter.NEWEST)),
        looks.older() == 0 ? "" : paths.looked(question.from(looks.older())));
  }

  private List<Choice> people(Looks looks, String chosen) {
    List<Choice> choices = new ArrayList<>();
    for (Holder holder : looks.people()) {
      String key = keys.apply(holder);
      choices.add(new Choice(key, say.nameAtOrganisation(holder), key.equals(chosen)));
    }
    return choices;
  }

  private List<LookedPage.Day> days(List<Look> lines) {
    Map<LocalDate, List<Look>> byDay = new LinkedHashMap<>();
    for (Look line : lines) {
      byDay.computeIfAbsent(PlainDates.dayOf(line.moment()), day -> new ArrayList<>()).add(line);
    }
    List<LookedPage.Day> days = new ArrayList<>();
    byDay.forEach(
        (day, looks) -> days.add(new LookedPage.Day(say.dates().heading(day), visits(looks))));
    return days;
  }

  private List<LookedPage.Visit> visits(List<Look> ofOneDay) {
    List<LookedPage.Visit> visits = new ArrayList<>();
    List<Look> visit = new ArrayList<>();
    for (Look look : ofOneDay) {
      if (!visit.isEmpty() && !belongs(visit.getLast(), look)) {
        visits.add(visit(visit));
        visit.clear();
      }
      visit.add(look);
    }
    if (!visit.isEmpty()) {
      visits.add(visit(visit));
    }
    return visits;
  }

  private static boolean belongs(Look later, Look earlier) {
    return later.who().id().equals(earlier.who().id())
        && Duration.between(earlier.moment(), later.moment()).compareTo(PAUSE) <= 0;
  }

  private LookedPage.Visit visit(List<Look> looks) {
    // The same thing twice in one minute reads as one sentence: programs often ask twice.
    List<Phrase> sentences = looks.stream().map(say::look).distinct().toList();
    List<Phrase> folded = sentences.subList(1, sentences.size());
    String more =
        switch (folded.size()) {
          case 0 -> "";
          case 1 -> say.words().say("looked.more.one");
          default -> say.words().say("looked.more.many", "count", Integer.toString(folded.size()));
        };
    return new LookedPage.Visit(sentences.getFirst(), more, folded);
  }
}
