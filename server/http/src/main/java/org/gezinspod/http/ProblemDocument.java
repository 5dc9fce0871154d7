package org.gezinspod.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The wire form of a problem: {@code application/problem+json}, RFC 9457 §3. */
final class ProblemDocument {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LANGUAGES = List.of("en", "nl");

  private ProblemDocument() {}

  /** The language of titles that this caller reads best: Dutch or, when in doubt, English. */
  static String language(Optional<String> acceptLanguage) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage.orElse("en"));
      return Optional.ofNullable(Locale.lookupTag(ranges, LANGUAGES)).orElse("en");
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }

  static byte[] bytes(HttpProblem problem, String language) {
    ProblemType type = problem.type();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type.uri().toString());
    document.put("title", language.equals("nl") ? type.titleNl() : type.titleEn());
    document.put("status", type.status());
    document.put("detail", problem.detail());
    problem.members().forEach(document::putIfAbsent);
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("problem members are plain JSON values", e);
    }
  }
}
