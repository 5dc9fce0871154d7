package org.gezinspod.http.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.http.web.words.Words;

/**
 * What somebody asked of the look-back, as it came in: a person's key, two days, a page.
 *
 * @param from as typed; a day in the form of ISO 8601, empty, or something else
 */
record LookedQuestion(String who, String from, String until, int page) {

  /** Far more than anybody turns; a number above it is a mistake or a probe. */
  static final int MAX_PAGE = 10_000;

  static LookedQuestion of(String who, String from, String until, String page) {
    return new LookedQuestion(who, from.strip(), until.strip(), pageNumber(page));
  }

  private static int pageNumber(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(text), 1, MAX_PAGE);
  }

  boolean filtered() {
    return !who.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }

  /** The same question about another page. */
  Map<String, String> at(int otherPage) {
    return Map.of("wie", who, "van", from, "tot", until, "p", otherPage == 1 ? "" : "" + otherPage);
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
