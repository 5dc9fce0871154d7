package org.gezinspod.pod.account;

import java.util.Optional;

/** To which apps people said yes. At most one consent stands per account and client. */
public interface Consents {

  /** Writes a consent over an earlier one. */
  void give(Consent consent);

  Optional<Consent> find(AccountId account, String clientId);

  /** Takes a consent back, and in the same transaction removes that app's refresh tokens for it. */
  void withdraw(AccountId account, String clientId);
}
