package org.gezinspod.http.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The URLs of the pages. They hold meaningless keys only: a URL stays in a browser's history.
 *
 * @param folder the key of the family's folder
 */
record FolderPaths(String folder) {

  static final String ROOT = "/app/";
  static final String SIGN_IN = ROOT + "inloggen";
  static final String SIGN_OUT = ROOT + "uitloggen";
  static final String SIGNED_OUT = ROOT + "uitgelogd";
  static final String EXIT = ROOT + "weg";
  static final String LANGUAGE = ROOT + "taal/";
  static final String ASSETS = ROOT + "bestanden/";
  static final String FOLDER = ROOT + "map/";

  static final String GIVE = "geven";
  static final String CHECK = "geven/controle";

  /** Asks for the form with what was filled in before. */
  static final String AGAIN = "weer";

  /** The same, and says what is wrong. */
  static final String AGAIN_WRONG = "fout";

  static final String AGAIN_FILLED = "ingevuld";
  static final String SURE = "geven/zeker";
  static final String STOP = "stoppen/";
  static final String ACCESS = "toegang/";
  static final String LOOKED = "gekeken";

  String people() {
    return FOLDER + folder + "/";
  }

  String give() {
    return people() + GIVE;
  }

  String check() {
    return people() + CHECK;
  }

  String giveAgain(String how) {
    return give() + "?" + AGAIN + "=" + how;
  }

  String sure() {
    return people() + SURE;
  }

  String stop(String accessId) {
    return people() + STOP + accessId;
  }

  String access(String accessId) {
    return people() + ACCESS + accessId;
  }

  String looked() {
    return people() + LOOKED;
  }

  /** The look-back with some of its questions filled in. */
  String looked(Map<String, String> query) {
    String text =
        query.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? looked() : looked() + "?" + text;
  }
}
