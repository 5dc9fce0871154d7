package org.gezinspod.http.web.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times as people say them: the weekday and the month in full, the clock in 24 hours, the
 * time of the Netherlands. "Today" and "yesterday" follow the clock that is passed in.
 */
public final class PlainDates {

  /** The clock on the wall of every reader, wherever the server stands. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Words words;
  private final Clock clock;
  private final DateTimeFormatter full;
  private final DateTimeFormatter weekdayShort;
  private final DateTimeFormatter dayMonth;
  private final DateTimeFormatter time;

  public PlainDates(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
    this.full = pattern("EEEE d MMMM yyyy");
    this.weekdayShort = pattern("EEEE d MMMM");
    this.dayMonth = pattern("d MMMM");
    // Dutch writes 14.02 uur, English 14:02.
    this.time = pattern(words.say("date.clock"));
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, words.language().locale());
  }

  /** Today in the Netherlands. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The day on which a moment falls in the Netherlands. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** "vrijdag 4 december 2026". */
  public String full(LocalDate day) {
    return full.format(day);
  }

  /** "3 november" in this year, "3 november 2025" in another. */
  public String brief(LocalDate day) {
    String brief = dayMonth.format(day);
    return day.getYear() == today().getYear() ? brief : brief + " " + day.getYear();
  }

  /** "Gisteren, maandag 2 november 2026": the heading of a day. */
  public String heading(LocalDate day) {
    if (day.equals(today())) {
      return words.say("date.heading.today", "date", full(day));
    }
    if (day.equals(today().minusDays(1))) {
      return words.say("date.heading.yesterday", "date", full(day));
    }
    return capital(full(day));
  }

  /** "gisteren om 14.02 uur", "vrijdag 30 oktober om 14.02 uur"; without a capital. */
  public String moment(Instant moment) {
    ZonedDateTime at = moment.atZone(ZONE);
    String clockTime = time.format(at);
    LocalDate day = at.toLocalDate();
    if (day.equals(today())) {
      return words.say("date.moment.today", "time", clockTime);
    }
    if (day.equals(today().minusDays(1))) {
      return words.say("date.moment.yesterday", "time", clockTime);
    }
    String date = day.getYear() == today().getYear() ? weekdayShort.format(day) : full.format(day);
    return words.say("date.moment.day", "date", date, "time", clockTime);
  }

  /** The same words with a capital in front, to begin a sentence. */
  public static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(java.util.Locale.ROOT) + text.substring(end);
  }
}
