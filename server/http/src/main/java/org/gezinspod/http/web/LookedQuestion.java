package org.gezinspod.http.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.http.web.desk.LookFilter;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.http.web.words.Words;

/**
 * What somebody asked of the look-back, as it came in: a person's key, two days, a page.
 *
 * @param from as typed; a day in the form of ISO 8601, empty, or something else
 * @param before the place in the look-back before which to begin
 */
record LookedQuestion(String who, String from, String until, long before) {

  static LookedQuestion of(String who, String from, String until, String before) {
    boolean place = before.matches("[1-9][0-9]{0,17}");
    return new LookedQuestion(
        who, from.strip(), until.strip(), place ? Long.parseLong(before) : LookFilter.NEWEST);
  }

  boolean isNewest() {
    return before == LookFilter.NEWEST;
  }

  boolean filtered() {
    return !who.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }

  /** The same question, from another place on; {@link LookFilter#NEWEST} for the newest. */
  Map<String, String> from(long place) {
    return Map.of(
        "wie", who,
        "van", from,
        "tot", until,
        "voor", place == LookFilter.NEWEST ? "" : Long.toString(place));
  }

  Optional<LocalDate> firstDay() {
    return TypedDay.read(from);
  }

  Optional<LocalDate> lastDay() {
    return TypedDay.read(until);
  }

  Errors errors(Words words, PlainDates dates) {
    List<Errors.FieldError> errors = new ArrayList<>();
    String example = dates.today().toString();
    if (!from.isEmpty() && firstDay().isEmpty()) {
      errors.add(
          new Errors.FieldError("van", words.say("looked.filter.error.date", "example", example)));
    }
    if (!until.isEmpty() && lastDay().isEmpty()) {
      errors.add(
          new Errors.FieldError("tot", words.say("looked.filter.error.date", "example", example)));
    }
    if (firstDay().isPresent()
        && lastDay().isPresent()
        && firstDay().get().isAfter(lastDay().get())) {
      errors.add(new Errors.FieldError("van", words.say("looked.filter.error")));
    }
    return new Errors(errors);
  }
}
