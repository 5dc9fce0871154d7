package org.gezinspod.client.signin;

import java.time.Instant;

/** An access token and when to stop using it. It never shows itself in a text. */
public final class AccessToken {
  private final String value;
  private final Instant renewAt;

  AccessToken(String value, Instant renewAt) {
    this.value = value;
    this.renewAt = renewAt;
  }

  /** The token, for the {@code Authorization} header only. */
  public String value() {
    return value;
  }

  boolean isFresh(Instant now) {
    return now.isBefore(renewAt);
  }

  @Override
  public String toString() {
    return "AccessToken[...]";
  }
}
