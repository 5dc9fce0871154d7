package org.gezinspod.pod.rdf;

import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;

/**
 * How large and how complicated one RDF document may be. Each limit is held while parsing, before
 * memory grows with what was sent, and has a public name that a caller is told.
 *
 * @param bodyBytes the document as it is sent, in bytes: {@code body-bytes}
 * @param statements {@code statements}
 * @param nesting how deep {@code [ ]} and {@code ( )} in Turtle, objects and arrays in JSON-LD may
 *     stand in each other: {@code nesting}
 * @param literalCharacters the text of one literal, in UTF-16 units: {@code literal-characters}
 * @param iriCharacters one IRI, in UTF-16 units: {@code iri-characters}
 * @param prefixes declarations of prefixes: {@code prefixes}
 * @param blankNodes {@code blank-nodes}
 * @param jsonValues objects, arrays, strings and numbers of a JSON-LD document, because the time to
 *     read them grows with their square: {@code json-values}
 * @param contextWork the number of JSON objects times the number of entries in {@code @context}s of
 *     a JSON-LD document, because each object may apply each of them again: {@code context-work}
 */
public record RdfLimits(
    int bodyBytes,
    int statements,
    int nesting,
    int literalCharacters,
    int iriCharacters,
    int prefixes,
    int blankNodes,
    int jsonValues,
    long contextWork) {

  /** What a family's documents stay far below. */
  public static final RdfLimits DEFAULT =
      new RdfLimits(4 << 20, 50_000, 64, 1 << 20, 8192, 1000, 25_000, 8000, 500_000);

  public RdfLimits {
    if (bodyBytes < 1
        || statements < 1
        || nesting < 1
        || literalCharacters < 1
        || iriCharacters < 1
        || prefixes < 1
        || blankNodes < 1
        || jsonValues < 1
        || contextWork < 1) {
      throw new IllegalArgumentException("every limit is at least one");
    }
  }

  /** Refuses a body of more than {@link #bodyBytes}. */
  public void checkBodyBytes(long size) {
    if (size > bodyBytes) {
      throw new LimitExceeded("body-bytes", bodyBytes, Cause.REQUEST_TOO_LARGE);
    }
  }

  void checkStatements(long count) {
    hold("statements", count, statements);
  }

  void checkNesting(long depth) {
    hold("nesting", depth, nesting);
  }

  void checkLiteral(String text) {
    hold("literal-characters", text.length(), literalCharacters);
  }

  void checkIri(String iri) {
    hold("iri-characters", iri.length(), iriCharacters);
  }

  void checkPrefixes(long count) {
    hold("prefixes", count, prefixes);
  }

  void checkBlankNodes(long count) {
    hold("blank-nodes", count, blankNodes);
  }

  void checkJsonValues(long count) {
    hold("json-values", count, jsonValues);
  }

  void checkContextWork(long work) {
    hold("context-work", work, contextWork);
  }

  private static void hold(String name, long value, long limit) {
    if (value > limit) {
      throw new LimitExceeded(name, limit, Cause.REQUEST_TOO_COMPLEX);
    }
  }
}
