package org.gezinspod.http;

import java.time.Duration;

/**
 * How much one caller may ask of the wire. Every limit of this layer stands here by its name.
 *
 * @param targetBytes length of the path and query as sent; beyond it 414
 * @param headerBytes length of the request line and all headers together; beyond it 431
 * @param responseHeaderBytes length of all headers of an answer together
 * @param bodyTime how long a short body may take to arrive completely; beyond it 408
 * @param bodyBytesPerSecond a longer body gets more time, as long as it arrives at this pace
 * @param idleTime how long a connection may be silent
 * @param concurrentRequests how many requests are in progress at once; beyond it 503
 * @param drainTime how long a stopping server waits for requests in progress
 */
public record HttpLimits(
    int targetBytes,
    int headerBytes,
    int responseHeaderBytes,
    Duration bodyTime,
    int bodyBytesPerSecond,
    Duration idleTime,
    int concurrentRequests,
    Duration drainTime) {

  /**
   * RFC 9110 §4.1: "RECOMMENDED that all senders and recipients support [...] at least 8000
   * octets".
   */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          8_192,
          32_768,
          32_768,
          Duration.ofSeconds(30),
          16_384,
          Duration.ofSeconds(30),
          2_048,
          Duration.ofSeconds(10));

  public HttpLimits {
    if (targetBytes <= 0
        || headerBytes < targetBytes
        || responseHeaderBytes <= 0
        || bodyBytesPerSecond <= 0
        || concurrentRequests <= 0) {
      throw new IllegalArgumentException(
          "limits are above zero, and the headers may be at least as long as the target");
    }
    if (!bodyTime.isPositive() || !idleTime.isPositive() || drainTime.isNegative()) {
      throw new IllegalArgumentException("times are above zero");
    }
  }
}
