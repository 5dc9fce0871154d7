package org.gezinspod.pod.account;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/** The people who can sign in. */
public interface Accounts {

  /**
   * Opens an account, unless its id, name, e-mail address or WebID is taken. Atomic: of two callers
   * with the same name exactly one gets {@link Opening.Opened}.
   */
  Opening open(Account account);

  Optional<Account> byId(AccountId id);

  Optional<Account> byName(String name);

  Optional<Account> byEmail(EmailAddress email);

  Optional<Account> byWebId(IRI webId);

  /**
   * Replaces a password, and in the same transaction ends every session and refresh token of that
   * account. False when there is no such account.
   */
  boolean changePassword(AccountId id, SecretHash password);

  /** What became of an attempt to open an account. */
  sealed interface Opening {

    /** It stands. */
    record Opened() implements Opening {}

    /** Nothing was written: {@code what} is in use. */
    record Taken(Field what) implements Opening {}
  }

  /** What must be unique. Checked in this order. */
  enum Field {
    ID,
    NAME,
    EMAIL,
    WEB_ID
  }
}
