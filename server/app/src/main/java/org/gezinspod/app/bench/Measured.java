package org.gezinspod.app.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What the load generator saw; a line of JSON on its output.
 *
 * @param requests how many were answered as they should
 * @param seconds how long the window really was
 * @param errors how many were answered otherwise, or not at all
 * @param firstError the first of these, in a few words; empty where there is none
 * @param medianMillis half of the answers took at most this long
 * @param highMillis 99 of 100 answers took at most this long
 * @param serverMicros the server's processor time per request; -1 where unknown
 * @param clientMicros the load generator's processor time per request
 * @param lateRequests how many requests were made within the window, because those made before it
 *     were used up: their signing is the load generator's cost
 */
public record Measured(
    long requests,
    double seconds,
    long errors,
    String firstError,
    double medianMillis,
    double highMillis,
    double serverMicros,
    double clientMicros,
    long lateRequests) {

  /** Requests per second. */
  @JsonIgnore
  public double rate() {
    return requests / seconds;
  }

  /** Whether it may be quoted. */
  @JsonIgnore
  public boolean isClean() {
    return errors == 0 && requests > 0;
  }
}
