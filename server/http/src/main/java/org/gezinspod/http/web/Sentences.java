package org.gezinspod.http.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Look;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.words.Phrase;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.http.web.words.Words;

/** Puts facts into the sentences of one language, at one moment. */
final class Sentences {

  /** More things than this are told as a whole. */
  private static final int MOST_THINGS = 3;

  private final Words words;
  private final PlainDates dates;

  Sentences(Words words, Clock clock) {
    this.words = words;
    this.dates = new PlainDates(words, clock);
  }

  Words words() {
    return words;
  }

  PlainDates dates() {
    return dates;
  }

  String name(Holder holder) {
    return holder.name().isBlank() ? words.say("person.unknown") : holder.name();
  }

  /** "LW" for Lisa de Wit; "?" where no name is known. */
  static String initials(Holder holder) {
    String[] parts = holder.name().strip().split("\\s+");
    if (parts[0].isEmpty()) {
      return "?";
    }
    String first = firstLetter(parts[0]);
    return parts.length == 1 ? first : first + firstLetter(parts[parts.length - 1]);
  }

  private static String firstLetter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** "gemeente Utrecht, casusregisseur"; empty where neither is known. */
  String affiliation(Holder holder) {
    return List.of(holder.organisation(), role(holder)).stream()
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String role(Holder holder) {
    // An organisation may have its own name for a function; that is a word already, not a code.
    String key = "role." + holder.role();
    return words.knows(key) ? words.say(key) : holder.role();
  }

  /** " (gemeente Utrecht, casusregisseur)", or nothing. */
  private String at(Holder holder) {
    String affiliation = affiliation(holder);
    return affiliation.isEmpty() ? "" : words.say("look.at", "what", affiliation);
  }

  /** "Lisa de Wit (gemeente Utrecht)". */
  String nameAtOrganisation(Holder holder) {
    return holder.organisation().isBlank()
        ? name(holder)
        : name(holder) + words.say("look.at", "what", holder.organisation());
  }

  String thing(Topic topic) {
    return words.say("thing." + topic.code());
  }

  /** "uw gezinsplan en de acties"; more than a sentence can hold is told as a whole. */
  private String things(List<Topic> topics) {
    return topics.size() > MOST_THINGS
        ? words.say("thing.several")
        : words.row(topics.stream().map(this::thing).toList());
  }

  /** "uw gezinsplan lezen en iets toevoegen". */
  String deed(Allowance allowance) {
    String can =
        Arrays.stream(Can.values())
            .filter(allowance.can()::contains)
            .map(Can::code)
            .collect(Collectors.joining("."));
    String own = "can." + allowance.topic().code() + "." + can;
    return words.say(words.knows(own) ? own : "can." + can, "thing", thing(allowance.topic()));
  }

  List<String> deeds(List<Allowance> allowances) {
    return allowances.stream().map(this::deed).distinct().toList();
  }

  /** All deeds in one row of words. */
  String deedsInARow(List<Allowance> allowances) {
    return words.row(deeds(allowances));
  }

  String purpose(String code) {
    return PlainDates.capital(words.name("purpose", code));
  }

  String goal(String code) {
    return words.name("goal", code);
  }

  String until(LocalDate lastDay) {
    return dates.full(lastDay);
  }

  /** "Gisteren om 14.02 uur." */
  Phrase moment(Instant moment) {
    return Phrase.of(PlainDates.capital(dates.moment(moment)) + ".");
  }

  /** One line of the look-back, with why and on which ground. */
  Phrase look(Look look) {
    String key =
        (look.byViewer() ? "look.you." : "look.") + look.act().name().toLowerCase(Locale.ROOT);
    Phrase what =
        words.phrase(
            key,
            "when",
            PlainDates.capital(dates.moment(look.moment())),
            "who",
            name(look.who()),
            "at",
            at(look.who()),
            "what",
            things(look.topics()),
            "other",
            look.other().map(this::name).orElse(words.say("person.unknown")),
            "otherAt",
            look.other().map(this::at).orElse(""));
    return what.then(why(look)).then(groundOf(look));
  }

  private Phrase why(Look look) {
    return look.purpose().isEmpty()
        ? Phrase.EMPTY
        : words.phrase("look.why", "why", words.name("purpose", look.purpose()));
  }

  private Phrase groundOf(Look look) {
    return look.basis().map(this::ground).orElse(Phrase.EMPTY);
  }

  private Phrase ground(Basis basis) {
    return switch (basis) {
      case Basis.Consent consent when consent.byViewer() ->
          words.phrase("look.consent.you", "date", dates.brief(consent.on()));
      case Basis.Consent consent ->
          words.phrase(
              "look.consent.other", "name", consent.givenBy(), "date", dates.brief(consent.on()));
      case Basis.Statutory statutory -> words.phrase("look.statutory");
    };
  }
}
