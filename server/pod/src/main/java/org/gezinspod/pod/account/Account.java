package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/**
 * One person who can sign in: an e-mail address and a password, and the WebID she then acts as.
 *
 * @param name the first path segment of her personal pod, unique on this server
 */
public record Account(
    AccountId id,
    String name,
    EmailAddress email,
    IRI webId,
    SecretHash password,
    Instant createdAt) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an account's name is 1 to 63 lower-case letters, digits or '-', not starting with '-'");
    }
  }
}
