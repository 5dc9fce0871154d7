package org.gezinspod.http.ldp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gezinspod.pod.resource.MediaType;

/**
 * Chooses a media type by {@code Accept} (RFC 9110 §12.5.1): the one with the highest quality,
 * where the most specific range that matches a type gives its quality; among equals the server's
 * own order.
 */
public final class Negotiation {
  /** The most ranges that are looked at. */
  static final int MOST_RANGES = 64;

  private Negotiation() {}

  /**
   * The type to answer with.
   *
   * @param accept the header; without it, everything is taken
   * @param offers what there is, best first
   * @return empty where the client takes none of them
   */
  public static Optional<MediaType> choose(Optional<String> accept, List<MediaType> offers) {
    if (accept.isEmpty() || accept.get().isBlank()) {
      return offers.stream().findFirst();
    }
    String[] ranges = accept.get().split(",", MOST_RANGES + 1);
    MediaType best = null;
    double bestQuality = 0;
    for (MediaType offer : offers) {
      double quality = quality(ranges, offer);
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double quality(String[] ranges, MediaType offer) {
    String essence = offer.essence();
    String family = essence.substring(0, essence.indexOf('/')) + "/*";
    int specific = -1;
    double quality = 0;
    for (int i = 0; i < Math.min(ranges.length, MOST_RANGES); i++) {
      String[] parts = ranges[i].split(";", -1);
      String range = parts[0].strip().toLowerCase(Locale.ROOT);
      int weight =
          range.equals(essence) ? 2 : range.equals(family) ? 1 : range.equals("*/*") ? 0 : -1;
      if (weight > specific) {
        specific = weight;
        quality = q(parts);
      }
    }
    return quality;
  }

  private static double q(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(parameter.substring(2)), 0.0, 1.0);
        } catch (NumberFormatException e) {
          // A quality that is no number asks for nothing.
          return 0;
        }
      }
    }
    return 1;
  }
}
