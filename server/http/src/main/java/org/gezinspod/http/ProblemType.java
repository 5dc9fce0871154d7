package org.gezinspod.http;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A kind of problem: RFC 9457 §3.1.1. Its name never changes meaning; each has a page in {@code
 * server/docs/problems/}.
 *
 * <p>Declare each as a constant ({@code static final}) next to the code that reports it: a test
 * finds them all and demands their pages.
 *
 * @param slug the last segment of its {@code type} URI
 */
public record ProblemType(String slug, int status, String titleNl, String titleEn) {

  private static final String BASE = "https://w3id.org/gezinspod/problem/";
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public ProblemType {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException("a slug is lower-case words joined by '-'");
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status from 400 to 599");
    }
    if (titleNl.isBlank() || titleEn.isBlank()) {
      throw new IllegalArgumentException("a problem has a title in Dutch and in English");
    }
  }

  /** The {@code type} member. */
  public URI uri() {
    return URI.create(BASE + slug);
  }
}
