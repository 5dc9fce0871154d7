package org.gezinspod.http.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gezinspod.pod.resource.MediaType;

/**
 * The media types that a client accepts (RFC 9110 §12.5.1).
 *
 * <p>Elements that are no media ranges are passed over, because deployed clients send some; where
 * none is left, anything is accepted. Parameters other than {@code q} do not narrow a range: the
 * representations here have none.
 */
public final class Accept {
  /** More elements than this are not looked at. */
  public static final int MOST_RANGES = 100;

  private record Range(String type, String subtype, double quality) {
    // RFC 9110 §12.5.1: "the most specific reference has precedence".
    int specificity() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }

    boolean includes(MediaType offered) {
      int slash = offered.essence().indexOf('/');
      return (type.equals("*") || offered.essence().substring(0, slash).equals(type))
          && (subtype.equals("*") || offered.essence().substring(slash + 1).equals(subtype));
    }
  }

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * Reads the header.
   *
   * @param lines each line of it; none accepts anything
   */
  public static Accept parse(List<String> lines) {
    List<Range> ranges = new ArrayList<>();
    for (String line : lines) {
      for (String element : split(line, ',')) {
        if (ranges.size() < MOST_RANGES) {
          range(element).ifPresent(ranges::add);
        }
      }
    }
    return new Accept(ranges);
  }

  private static Optional<Range> range(String element) {
    List<String> parts = split(element, ';');
    String essence = parts.getFirst().strip().toLowerCase(Locale.ROOT);
    if (essence.equals("*")) {
      essence = "*/*";
    }
    int slash = essence.indexOf('/');
    if (slash < 1 || slash == essence.length() - 1 || essence.chars().anyMatch(c -> c <= ' ')) {
      return Optional.empty();
    }
    String type = essence.substring(0, slash);
    String subtype = essence.substring(slash + 1);
    if (type.equals("*") && !subtype.equals("*")) {
      return Optional.empty();
    }
    double quality = 1;
    for (String parameter : parts.subList(1, parts.size())) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith("q=")) {
        Optional<Double> weight = weight(text.substring(2));
        if (weight.isEmpty()) {
          return Optional.empty();
        }
        quality = weight.get();
      }
    }
    return Optional.of(new Range(type, subtype, quality));
  }

  // RFC 9110 §12.4.2, and ".2", which Java's own client sends.
  private static Optional<Double> weight(String text) {
    boolean form = text.length() <= 8 && text.matches("(?:0?\\.[0-9]+|[01](?:\\.[0-9]*)?)");
    double value = form ? Double.parseDouble(text) : -1;
    return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
  }

  // A comma or semicolon inside quotes belongs to a parameter's value.
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /**
   * The one to answer with: the best liked; among equals the first that is offered. Empty where
   * none is accepted.
   */
  public Optional<MediaType> choose(List<MediaType> offered) {
    MediaType best = null;
    double liked = 0;
    for (MediaType candidate : offered) {
      double quality = quality(candidate);
      if (quality > liked) {
        best = candidate;
        liked = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private double quality(MediaType candidate) {
    if (ranges.isEmpty()) {
      return 1;
    }
    double quality = 0;
    int specificity = -1;
    for (Range range : ranges) {
      if (range.includes(candidate) && range.specificity() > specificity) {
        quality = range.quality();
        specificity = range.specificity();
      }
    }
    return quality;
  }
}
