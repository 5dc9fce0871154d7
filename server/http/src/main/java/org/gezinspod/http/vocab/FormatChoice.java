package org.gezinspod.http.vocab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.gezinspod.vocab.page.Format;

/** Which form of a document a client prefers, by its Accept header (RFC 9110 §12.5.1). */
final class FormatChoice {

  /** What a range stands for. Programs that take anything get the form that is short and exact. */
  private static final Map<String, Format> BY_RANGE =
      Map.of(
          "text/html", Format.HTML,
          "application/xhtml+xml", Format.HTML,
          "text/turtle", Format.TURTLE,
          "text/*", Format.TURTLE,
          "application/ld+json", Format.JSON_LD,
          "application/json", Format.JSON_LD,
          "application/*", Format.JSON_LD,
          "*/*", Format.TURTLE);

  private FormatChoice() {}

  /**
   * The form to answer with; nothing when the client takes none of them.
   *
   * @param accept the lines of the Accept header; without any, everything is taken
   */
  static Optional<Format> of(List<String> accept) {
    if (accept.isEmpty()) {
      return Optional.of(Format.TURTLE);
    }
    QuotedQualityCSV ranges = new QuotedQualityCSV(QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING);
    accept.forEach(ranges::addValue);
    return ranges.getValues().stream()
        .map(FormatChoice::withoutParameters)
        .flatMap(range -> Optional.ofNullable(BY_RANGE.get(range)).stream())
        .findFirst();
  }

  private static String withoutParameters(String range) {
    int semicolon = range.indexOf(';');
    return (semicolon < 0 ? range : range.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
