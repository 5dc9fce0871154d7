package org.gezinspod.http.ldp;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;

/**
 * Entity tags (RFC 9110 §8.8.3): the tag of the version, and which representation of it. A
 * precondition on any representation is one on the version.
 */
final class EntityTag {
  private static final Pattern TAG =
      Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");
  private static final Map<MediaType, String> FORMS =
      Map.of(MediaType.TURTLE, "-t", MediaType.JSON_LD, "-j", MediaType.N_TRIPLES, "-n");
  private static final List<String> SUFFIXES = List.of("-t", "-j", "-n");

  private EntityTag() {}

  /** The tag of one representation, with its quotes. */
  static String of(String version, MediaType type) {
    return "\"" + version + FORMS.getOrDefault(type, "") + "\"";
  }

  /** What the request demands of the current version before it writes. */
  static Precondition precondition(Exchange exchange) {
    Optional<String> match = exchange.header("If-Match");
    Optional<String> noneMatch = exchange.header("If-None-Match");
    // RFC 9110 §13.1.1: If-Match uses the strong comparison, in which a weak tag matches nothing.
    Precondition first = match.map(EntityTag::match).orElse(Precondition.NONE);
    Precondition second = noneMatch.map(EntityTag::noneMatch).orElse(Precondition.NONE);
    return first == Precondition.NONE ? second : new Precondition.Both(first, second);
  }

  private static Precondition match(String header) {
    return header.strip().equals("*")
        ? new Precondition.Exists()
        : new Precondition.OneOf(tags(header, false));
  }

  private static Precondition noneMatch(String header) {
    return header.strip().equals("*")
        ? new Precondition.Absent()
        : new Precondition.NoneOf(tags(header, true));
  }

  /** Whether {@code If-None-Match} of a GET names the representation that would be sent. */
  static boolean isKnown(Exchange exchange, String tag) {
    return exchange
        .header("If-None-Match")
        .map(
            text ->
                text.strip().equals("*")
                    || whole(text, true).contains(tag.substring(1, tag.length() - 1)))
        .orElse(false);
  }

  private static Set<String> tags(String header, boolean weakCounts) {
    Set<String> versions = new HashSet<>();
    for (String tag : whole(header, weakCounts)) {
      boolean form = SUFFIXES.stream().anyMatch(tag::endsWith);
      versions.add(form ? tag.substring(0, tag.length() - 2) : tag);
    }
    return versions;
  }

  private static Set<String> whole(String header, boolean weakCounts) {
    Set<String> tags = new HashSet<>();
    Matcher matcher = TAG.matcher(header);
    int at = 0;
    while (at < header.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new HttpProblem(
            HttpProblems.BAD_REQUEST,
            "If-Match and If-None-Match hold * or a list of entity tags in double quotes.");
      }
      if (weakCounts || matcher.group(1) == null) {
        tags.add(matcher.group(2));
      }
      at = matcher.end();
    }
    return tags;
  }
}
