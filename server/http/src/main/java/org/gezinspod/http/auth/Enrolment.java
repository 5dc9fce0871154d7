package org.gezinspod.http.auth;

import java.time.Clock;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.Accounts;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.EmailAddress;

/** Opens accounts and gives them programs: for the seed and for an operator. Makes no pods. */
public final class Enrolment {

  /** NIST SP 800-63B §5.1.1.2 asks 8; a password is all that protects a family here. */
  public static final int MIN_PASSWORD = 12;

  /** A secret that a person chose for a program. */
  public static final int MIN_SECRET = 12;

  private final AccountPorts ports;
  private final Secrets secrets;
  private final Clock clock;

  public Enrolment(AccountPorts ports, Secrets secrets, Clock clock) {
    this.ports = ports;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Opens an account.
   *
   * @throws IllegalArgumentException when the password is shorter than {@link #MIN_PASSWORD}
   */
  public Accounts.Opening open(String name, EmailAddress email, String password, IRI webId) {
    if (password.codePointCount(0, password.length()) < MIN_PASSWORD) {
      throw new IllegalArgumentException("a password has at least " + MIN_PASSWORD + " characters");
    }
    // Before the slow hash: a seed is read again at each start.
    if (ports.accounts().byName(name).isPresent()) {
      return new Accounts.Opening.Taken(Accounts.Field.NAME);
    }
    AccountId id = new AccountId(Secrets.newToken());
    return ports
        .accounts()
        .open(new Account(id, name, email, webId, secrets.hashChosen(password), clock.instant()));
  }

  /**
   * Registers a program that signs in as the account's WebID with {@code client_credentials}.
   * False, and nothing changed, when its id is taken.
   *
   * @throws IllegalArgumentException when the secret is shorter than {@link #MIN_SECRET}
   */
  public boolean addMachine(AccountId owner, String clientId, String secret) {
    if (secret.length() < MIN_SECRET) {
      throw new IllegalArgumentException("a secret has at least " + MIN_SECRET + " characters");
    }
    if (ports.clients().byId(clientId).isPresent()) {
      return false;
    }
    return ports
        .clients()
        .register(new Client.Machine(clientId, owner, secrets.hashChosen(secret), clock.instant()));
  }
}
