package org.gezinspod.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gezinspod.http.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules for every text on the pages: short sentences, words people say, a note for translators.
 */
class MessageFilesTest {

  private static final int MOST_WORDS = 15;

  /** Words that no reader should have to know, with the ends they take. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(webid|pods?|acls?|grants?|tokens?|autorisaties?|authori[sz]ations?|rdf|casus|casussen"
              + "|betrokkenen?|sparql|uri|url|consent|resource)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * A value of usual length for each placeholder, to count the words of a sentence as it is read.
   */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("name", "Lisa de Wit"),
          Map.entry("who", "Lisa de Wit"),
          Map.entry("other", "Lisa de Wit"),
          Map.entry("names", "Tim"),
          // What stands between brackets after a name is read as part of the name.
          Map.entry("at", ""),
          Map.entry("otherAt", ""),
          Map.entry("when", "Gisteren om 14.02 uur"),
          Map.entry("date", "vrijdag 4 december 2026"),
          Map.entry("what", "uw gezinsplan"),
          Map.entry("thing", "uw gezinsplan"),
          Map.entry("why", "het plan uitvoeren"),
          Map.entry("program", "Zorgplanner"),
          Map.entry("host", "zorgplanner.example"),
          Map.entry("example", "vrijdag 4 december 2026"),
          Map.entry("count", "12"),
          Map.entry("number", "2"),
          Map.entry("page", "2"),
          Map.entry("time", "14.02 uur"),
          Map.entry("first", "acties"),
          Map.entry("last", "meldingen"));

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Map<String, String> dutch = read(Language.DUTCH);
    Map<String, String> english = read(Language.ENGLISH);

    assertEquals(new TreeSet<>(dutch.keySet()), new TreeSet<>(english.keySet()));
    for (String key : dutch.keySet()) {
      assertEquals(
          placeholders(text(dutch, key)),
          placeholders(text(english, key)),
          "placeholders of " + key);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextTellsTheTranslatorWhereItAppears(Language language) throws IOException {
    List<String> bare = new ArrayList<>();
    String before = "";
    for (String line : lines(language)) {
      if (!line.isBlank() && !line.startsWith("#") && !before.startsWith("# ")) {
        bare.add(line);
      }
      before = line;
    }

    assertEquals(List.of(), bare);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noSentenceIsLongerThanFifteenWords(Language language) throws IOException {
    List<String> tooLong = new ArrayList<>();
    read(language)
        .forEach(
            (key, message) -> {
              for (String sentence : filled(message).split("[.!?:](\\s|$)")) {
                if (sentence.isBlank()) {
                  continue;
                }
                if (sentence.strip().split("\\s+").length > MOST_WORDS) {
                  tooLong.add(key + ": " + sentence);
                }
              }
            });

    assertEquals(List.of(), tooLong);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextUsesAWordOfComputersOrOfFiles(Language language) throws IOException {
    List<String> found = new ArrayList<>();
    read(language)
        .forEach(
            (key, message) -> {
              if (FORBIDDEN.matcher(message.replaceAll("\\{[^}]*\\}", "")).find()) {
                found.add(key + ": " + message);
              }
            });

    assertEquals(List.of(), found);
  }

  @Test
  void thePagesUseEveryTextAndAskForNoOther() throws IOException {
    Set<String> known = read(Language.DUTCH).keySet();
    Set<String> used = new TreeSet<>();
    // Keys that the program puts together from a list and a code.
    Set<String> lists = new TreeSet<>(Set.of("purpose.", "goal.", "problem."));
    Pattern key = Pattern.compile("\"([a-z]+(?:\\.[a-z_]+)*\\.?)\"");
    for (Path file : sources()) {
      Matcher found = key.matcher(Files.readString(file));
      while (found.find()) {
        String text = found.group(1);
        (text.endsWith(".") ? lists : used).add(text);
      }
    }

    List<String> unused =
        known.stream()
            .filter(k -> !used.contains(k) && lists.stream().noneMatch(k::startsWith))
            .toList();
    List<String> unknown =
        used.stream()
            .filter(k -> k.contains(".") && !k.endsWith(".jte"))
            .filter(k -> known.stream().anyMatch(begins(k)) && !known.contains(k))
            .toList();

    assertEquals(List.of(), unused, "texts that no page uses");
    assertEquals(List.of(), unknown, "texts that a page asks for and no file has");
  }

  @Test
  void theSpellingOfPlaceholdersIsNeverAKeyWithoutAnEnd() throws IOException {
    for (Language language : Language.values()) {
      read(language)
          .forEach(
              (key, message) -> {
                long stars = message.chars().filter(c -> c == '*').count();
                assertTrue(stars % 2 == 0, key + " opens a strong piece and does not close it");
                assertFalse(message.replaceAll("\\{[a-zA-Z]+\\}", "").contains("{"), key);
              });
    }
  }

  private static java.util.function.Predicate<String> begins(String key) {
    String list = key.substring(0, key.indexOf('.') + 1);
    return known -> known.startsWith(list);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/gezinspod/http/web"));
        Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, jte).filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> placeholders(String message) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([a-zA-Z]+)\\}").matcher(message);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String filled(String message) {
    String filled = message.replace("*", "");
    for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
      filled = filled.replace("{" + sample.getKey() + "}", sample.getValue());
    }
    return filled.replace("14.02", "14:02");
  }

  private static String text(Map<String, String> messages, String key) {
    return messages.getOrDefault(key, "");
  }

  private static List<String> lines(Language language) throws IOException {
    return Files.readAllLines(
        Path.of(
            "src/main/resources/org/gezinspod/http/web/words/messages_"
                + language.tag().toLowerCase(Locale.ROOT)
                + ".properties"));
  }

  private static Map<String, String> read(Language language) throws IOException {
    Map<String, String> messages = new LinkedHashMap<>();
    for (String line : lines(language)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        String key = line.substring(0, equals);
        assertFalse(messages.containsKey(key), "twice: " + key);
        messages.put(key, line.substring(equals + 1));
      }
    }
    return messages;
  }
}
