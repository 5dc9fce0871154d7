package org.gezinspod.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that an operator can set, once, with its one name in three spellings: {@code
 * --base-url}, {@code GEZINSPOD_BASE_URL}, and {@code base-url} in the configuration file. Units
 * are in the name.
 */
public enum Setting {
  PORT("port", "3000", "N", "the port that the server listens on, 0 for any free one"),
  HOST("host", "localhost", "NAME", "the address that the server listens on"),
  BASE_URL(
      "base-url",
      "http://localhost:{port}/",
      "URL",
      "the URL under which the world knows this server; the issuer"),
  DATA("data", "./data", "DIR", "the folder that holds everything"),
  STORE("store", "sqlite", "STORE", "what keeps the documents; sqlite, in the data folder"),
  SEED("seed", "", "FILE", "accounts, families and organisations to make where they do not exist"),
  MANAGEMENT_PORT(
      "management-port", "", "N", "a second port, on loopback only, for metrics; off unless given"),
  REQUIRE_ATH(
      "require-ath", "false", "", "refuse DPoP proofs that are not bound to their access token"),
  UNSAFE_ALLOW_PRIVATE_ADDRESSES(
      "unsafe-allow-private-addresses",
      "false",
      "",
      "let the outbound client reach private networks; for development and tests only");

  private final String key;
  private final String fallback;
  private final String placeholder;
  private final String meaning;

  Setting(String key, String fallback, String placeholder, String meaning) {
    this.key = key;
    this.fallback = fallback;
    this.placeholder = placeholder;
    this.meaning = meaning;
  }

  /** The name in the configuration file, and behind {@code --}. */
  public String key() {
    return key;
  }

  public String flag() {
    return "--" + key;
  }

  public String variable() {
    return "GEZINSPOD_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The value where nobody gives one; empty for none. */
  public String fallback() {
    return fallback;
  }

  /** What stands for the value in the help; empty for a switch that is on when it is named. */
  public String placeholder() {
    return placeholder;
  }

  public boolean isSwitch() {
    return placeholder.isEmpty();
  }

  public String meaning() {
    return meaning;
  }

  /** The setting with this key. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** The key nearest to one that does not exist, where one is near enough to be meant. */
  public static Optional<String> nearest(String wrong) {
    List<String> keys = Arrays.stream(values()).map(Setting::key).toList();
    return keys.stream()
        .min((a, b) -> Integer.compare(distance(wrong, a), distance(wrong, b)))
        .filter(key -> distance(wrong, key) <= Math.max(2, key.length() / 3));
  }

  // Levenshtein's distance, by rows.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
