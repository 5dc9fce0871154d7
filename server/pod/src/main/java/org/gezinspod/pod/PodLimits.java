package org.gezinspod.pod;

import java.time.Duration;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.rdf.RdfLimits;

/**
 * The limits of a pod, each with its name.
 *
 * @param rdf of every RDF document
 * @param query of every question
 * @param binaryBytes the largest binary
 * @param longestGrant the longest time a grant may last (vocabulary §5.3: one year)
 * @param attempts how often a change is tried anew when another write came between
 */
public record PodLimits(
    RdfLimits rdf, QueryLimits query, long binaryBytes, Duration longestGrant, int attempts) {
  public static final PodLimits DEFAULT =
      new PodLimits(
          RdfLimits.DEFAULT, QueryLimits.DEFAULT, 512L * 1024 * 1024, Duration.ofDays(366), 8);
}
