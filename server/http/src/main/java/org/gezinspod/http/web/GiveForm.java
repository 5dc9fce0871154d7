package org.gezinspod.http.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.http.web.words.Words;

/**
 * The form for giving access, as it came in.
 *
 * @param who the key of a person
 * @param what the codes of what was chosen
 * @param until one of {@link #TERMS}, or {@link #OTHER_DAY}
 * @param day a day in the form of ISO 8601, where another day was chosen
 * @param why a code of the scheme of purposes
 */
record GiveForm(String who, List<String> what, String until, String day, String why) {

  static final String OTHER_DAY = "anders";

  /** The terms on offer, by their code and the key of their words. */
  static final List<Term> TERMS =
      List.of(
          new Term("maand", "give.until.month", Period.ofMonths(1)),
          new Term("kwartaal", "give.until.quarter", Period.ofMonths(3)),
          new Term("halfjaar", "give.until.half", Period.ofMonths(6)));

  /** The purposes for which a family gives access itself; the other ones rest on the law. */
  static final List<String> PURPOSES =
      List.of("planUitvoeren", "overlegVoorbereiden", "jeugdhulpVerlenen", "nazorg");

  /** No access lasts longer: vocabulary §5, "geldigTot − geldigVan ≤ 1 year". */
  private static final Period LONGEST = Period.ofYears(1);

  static final GiveForm EMPTY = new GiveForm("", List.of(), "", "", "");

  record Term(String code, String key, Period length) {}

  GiveForm {
    what = List.copyOf(what);
  }

  static String code(Allowance allowance) {
    StringBuilder code = new StringBuilder(allowance.topic().code());
    for (Can can : Can.values()) {
      if (allowance.can().contains(can)) {
        code.append('-').append(can.code());
      }
    }
    return code.toString();
  }

  /** The last day, when a valid one was chosen or typed. */
  Optional<LocalDate> lastDay(LocalDate today) {
    if (until.equals(OTHER_DAY)) {
      return TypedDay.read(day);
    }
    return TERMS.stream()
        .filter(term -> term.code().equals(until))
        .map(term -> today.plus(term.length()))
        .findFirst();
  }

  /** The last day that can be chosen; access holds until its end. */
  static LocalDate latest(LocalDate today) {
    return today.plus(LONGEST).minusDays(1);
  }

  Optional<Holder> holder(Map<String, Holder> candidates) {
    return Optional.ofNullable(candidates.get(who));
  }

  /** What was chosen of what is on offer; two choices about one thing become one. */
  List<Allowance> allowances(List<Allowance> offers) {
    Map<Topic, Set<Can>> byTopic = new LinkedHashMap<>();
    for (Allowance offer : chosen(offers)) {
      byTopic
          .computeIfAbsent(offer.topic(), topic -> EnumSet.noneOf(Can.class))
          .addAll(offer.can());
    }
    return byTopic.entrySet().stream()
        .map(entry -> new Allowance(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Allowance> chosen(List<Allowance> offers) {
    return offers.stream().filter(offer -> what.contains(code(offer))).toList();
  }

  /** What is wrong, in the order of the fields. */
  Errors errors(
      Words words, PlainDates dates, Map<String, Holder> candidates, List<Allowance> offers) {
    List<Errors.FieldError> errors = new ArrayList<>();
    if (holder(candidates).isEmpty()) {
      errors.add(new Errors.FieldError("wie", words.say("give.error.who")));
    }
    // One code that is not on offer spoils all: nobody should get less, or more, than was shown.
    if (what.isEmpty() || chosen(offers).size() != what.stream().distinct().count()) {
      errors.add(new Errors.FieldError("wat", words.say("give.error.what")));
    }
    dayError(words, dates).ifPresent(errors::add);
    if (!PURPOSES.contains(why)) {
      errors.add(new Errors.FieldError("waarom", words.say("give.error.why")));
    }
    return new Errors(errors);
  }

  private Optional<Errors.FieldError> dayError(Words words, PlainDates dates) {
    LocalDate today = dates.today();
    Optional<LocalDate> last = lastDay(today);
    if (last.isEmpty()) {
      return Optional.of(
          until.equals(OTHER_DAY)
              ? new Errors.FieldError(
                  "dag", words.say("give.error.date", "example", dates.full(today.plusMonths(1))))
              : new Errors.FieldError("tot", words.say("give.error.until")));
    }
    if (last.get().isBefore(today)) {
      return Optional.of(new Errors.FieldError("dag", words.say("give.error.past")));
    }
    LocalDate latest = latest(today);
    if (last.get().isAfter(latest)) {
      return Optional.of(
          new Errors.FieldError("dag", words.say("give.error.far", "date", dates.full(latest))));
    }
    return Optional.empty();
  }

  /** The same form with its last day written out, so that midnight cannot change what was shown. */
  GiveForm fixedTo(LocalDate lastDay) {
    return new GiveForm(who, what, OTHER_DAY, lastDay.toString(), why);
  }

  List<QuestionPage.Field> fields() {
    List<QuestionPage.Field> fields = new ArrayList<>();
    fields.add(new QuestionPage.Field("wie", who));
    what.forEach(code -> fields.add(new QuestionPage.Field("wat", code)));
    fields.add(new QuestionPage.Field("tot", until));
    fields.add(new QuestionPage.Field("dag", day));
    fields.add(new QuestionPage.Field("waarom", why));
    return fields;
  }
}
