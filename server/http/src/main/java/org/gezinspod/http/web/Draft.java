package org.gezinspod.http.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody filled in to give access, kept by her browser between the form and the question
 * "are you sure", so that going back and reloading never send a form again. It holds codes and keys
 * only, and it is checked anew each time: who changes it changes her own answers.
 *
 * @param number of the order that it can become; one draft becomes one access
 */
record Draft(String number, GiveForm form) {

  static final String COOKIE = "concept";

  /** How long a browser keeps it, in seconds. */
  private static final int SECONDS = 3_600;

  private static final int LONGEST = 3_000;
  private static final String SEPARATOR = "\n";
  private static final int FIXED_FIELDS = 5;

  static Draft of(GiveForm form) {
    return new Draft(UUID.randomUUID().toString(), form);
  }

  /** The draft of this visit; nothing when there is none, or it is not one of ours. */
  static Optional<Draft> read(Visit visit) {
    return Cookies.named(visit.exchange(), COOKIE).flatMap(Draft::decode);
  }

  private static Optional<Draft> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      List<String> fields = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
      if (fields.size() < FIXED_FIELDS) {
        return Optional.empty();
      }
      GiveForm form =
          new GiveForm(
              fields.get(1),
              fields.subList(FIXED_FIELDS, fields.size()),
              fields.get(2),
              fields.get(3),
              fields.get(4));
      return Optional.of(new Draft(UUID.fromString(fields.getFirst()).toString(), form));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Has the browser of this visit keep the draft. One that is too long is not kept. */
  void keep(Visit visit, FolderPaths paths) {
    List<String> fields = new ArrayList<>();
    fields.add(number);
    fields.add(form.who());
    fields.add(form.until());
    fields.add(form.day());
    fields.add(form.why());
    fields.addAll(form.what());
    byte[] bytes =
        String.join(SEPARATOR, fields.stream().map(f -> f.replace(SEPARATOR, " ")).toList())
            .getBytes(StandardCharsets.UTF_8);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (text.length() <= LONGEST) {
      set(visit, paths, text, SECONDS);
    }
  }

  static void forget(Visit visit, FolderPaths paths) {
    set(visit, paths, "", 0);
  }

  private static void set(Visit visit, FolderPaths paths, String value, int seconds) {
    visit
        .exchange()
        .add(
            "Set-Cookie",
            COOKIE
                + "="
                + value
                + "; Path="
                + paths.people()
                + "; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Strict");
  }
}
