package org.gezinspod.pod.name;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a pod: the first segment of every URL in it.
 *
 * <p>Lower-case letters, digits, {@code -} and {@code ~}, at most {@value #LONGEST} characters,
 * beginning with a letter or digit. Names that the server keeps for itself are refused, so that no
 * pod can stand in their place.
 *
 * @param value the segment, without slashes
 */
public record PodName(String value) implements Comparable<PodName> {
  /** The longest name, in characters. */
  public static final int LONGEST = 64;

  /** First segments that belong to the server (contract: "Reserved at the server"). */
  public static final Set<String> RESERVED =
      Set.of(
          "sparql",
          ".well-known",
          "health",
          "vocab",
          "app",
          ".oidc",
          "metrics",
          "favicon.ico",
          "robots.txt");

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9~-]{0," + (LONGEST - 1) + "}");

  public PodName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a pod name");
    }
  }

  /** Whether a segment can be the name of a pod. */
  public static boolean isValid(String segment) {
    return FORM.matcher(segment).matches() && !RESERVED.contains(segment);
  }

  @Override
  public int compareTo(PodName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
