package org.gezinspod.http.oidc;

import java.time.Duration;

/**
 * How long what the provider gives out is good for.
 *
 * @param token access and ID tokens. Short, because they cannot be called back
 * @param code authorization codes; RFC 6749 §4.1.2: "maximum [...] of 10 minutes is RECOMMENDED"
 * @param refresh a sign-in through an app, however often it is refreshed
 */
public record TokenTimes(Duration token, Duration code, Duration refresh) {

  private static final Duration LONGEST_TOKEN = Duration.ofMinutes(5);

  public static final TokenTimes DEFAULT =
      new TokenTimes(LONGEST_TOKEN, Duration.ofSeconds(60), Duration.ofDays(30));

  public TokenTimes {
    if (!token.isPositive() || token.compareTo(LONGEST_TOKEN) > 0) {
      throw new IllegalArgumentException("a token is good for at most " + LONGEST_TOKEN);
    }
    if (!code.isPositive() || !refresh.isPositive()) {
      throw new IllegalArgumentException("times are above zero");
    }
  }
}
