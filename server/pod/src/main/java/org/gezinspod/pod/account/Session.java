package org.gezinspod.pod.account;

import java.time.Instant;

/** A person who is signed in with a browser. Found by the hash of her cookie. */
public record Session(TokenHash token, AccountId account, Instant openedAt, Instant expiresAt) {

  public Session {
    if (!expiresAt.isAfter(openedAt)) {
      throw new IllegalArgumentException("a session ends after it begins");
    }
  }
}
