package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.Set;

/** A person's yes to an app that asked to act for her. */
public record Consent(AccountId account, String clientId, Set<String> scopes, Instant givenAt) {

  public Consent {
    scopes = Set.copyOf(scopes);
  }
}
