package org.gezinspod.http.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Everything the pages can say in one language, read once from its message file.
 *
 * <p>A message is plain text in which <code>{name}</code> stands for a value and <code>*words*
 * </code> are strong. The message is taken apart before the values are put in, so a value is never
 * read as markup. A missing key or value is a mistake in the program and stops the page.
 */
public final class Words {

  private static final Map<Language, Words> ALL = readAll();

  private final Language language;
  private final Map<String, String> messages;

  private Words(Language language, Map<String, String> messages) {
    this.language = language;
    this.messages = Map.copyOf(messages);
  }

  /** The words of a language. */
  public static Words in(Language language) {
    Words words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("No message file for " + language);
    }
    return words;
  }

  public Language language() {
    return language;
  }

  /** Every key of the message file. */
  public Set<String> keys() {
    return messages.keySet();
  }

  public boolean knows(String key) {
    return messages.containsKey(key);
  }

  /**
   * The message as plain text.
   *
   * @param pairs names and values in turn: {@code say("people.until", "date", "vrijdag 4
   *     december")}
   */
  public String say(String key, String... pairs) {
    return phrase(key, pairs).plain();
  }

  /** The message with its strong pieces; parameters as for {@link #say}. */
  public Phrase phrase(String key, String... pairs) {
    return assemble(key, message(key), values(key, pairs));
  }

  /**
   * The name of a code of a list, such as a role or a purpose: {@code name("role", "voogd")} is the
   * message {@code role.voogd}. A code that has no word gives the list's own general word, because
   * a code never appears on a page.
   */
  public String name(String list, String code) {
    String key = list + "." + code;
    return say(knows(key) ? key : list + ".other");
  }

  /** Things in a row as people say it: "a", "a and b", "a, b and c". */
  public String row(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    int last = things.size() - 1;
    return say(
        "list.and", "first", String.join(", ", things.subList(0, last)), "last", things.get(last));
  }

  private String message(String key) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language);
    }
    return message;
  }

  private static Map<String, String> values(String key, String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("Message " + key + " got a name without a value");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return values;
  }

  private static Phrase assemble(String key, String message, Map<String, String> values) {
    List<Phrase.Part> parts = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean strong = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c == '*') {
        close(parts, piece, strong);
        strong = !strong;
      } else if (c == '{') {
        int end = message.indexOf('}', i);
        piece.append(value(key, message.substring(i + 1, end), values));
        i = end;
      } else {
        piece.append(c);
      }
    }
    close(parts, piece, strong);
    return new Phrase(parts);
  }

  private static String value(String key, String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Message " + key + " needs a value for " + name);
    }
    return value;
  }

  private static void close(List<Phrase.Part> parts, StringBuilder piece, boolean strong) {
    if (!piece.isEmpty()) {
      parts.add(new Phrase.Part(piece.toString(), strong));
      piece.setLength(0);
    }
  }

  private static Map<Language, Words> readAll() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language, read("messages_" + language.tag() + ".properties")));
    }
    return all;
  }

  private static Map<String, String> read(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The message file " + file + " is not in the jar");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> messages = new HashMap<>();
      properties
          .stringPropertyNames()
          .forEach(key -> messages.put(key, properties.getProperty(key)));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
