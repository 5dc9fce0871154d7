package org.gezinspod.http.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as a browser sends it (2026-12-04), or as people type it where the browser has no
 * field for days: 4-12-2026, 4/12/2026, 4.12.2026; always the day first, as in the Netherlands.
 */
final class TypedDay {

  private static final Pattern BROWSER = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern PEOPLE =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

  private TypedDay() {}

  static Optional<LocalDate> read(String text) {
    Matcher browser = BROWSER.matcher(text);
    if (browser.matches()) {
      return day(browser.group(1), browser.group(2), browser.group(3));
    }
    Matcher people = PEOPLE.matcher(text);
    return people.matches()
        ? day(people.group(3), people.group(2), people.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
