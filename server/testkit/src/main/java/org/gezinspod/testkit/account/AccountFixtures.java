package org.gezinspod.testkit.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.RefreshToken;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.pod.account.TokenHash;

/** Small valid values for the contract suites. */
final class AccountFixtures {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final SecretHash SECRET = new SecretHash("sha256:0001");

  private AccountFixtures() {}

  static Account account(String name) {
    return new Account(
        new AccountId("account-" + name),
        name,
        new EmailAddress(name + "@example.org"),
        SimpleValueFactory.getInstance()
            .createIRI("http://localhost:3000/" + name + "/profile/card#me"),
        SECRET,
        NOW);
  }

  static Client.App app(String id) {
    return new Client.App(
        id,
        "An app",
        List.of(URI.create("https://app.example/callback"), URI.create("http://localhost/back")),
        new Client.Credential.None(),
        true,
        NOW);
  }

  static AuthorizationCode code(String token, String clientId, AccountId account) {
    return new AuthorizationCode(
        TokenHash.of(token),
        clientId,
        account,
        "https://app.example/callback",
        "challenge",
        Set.of("openid", "webid"),
        "a nonce",
        "",
        "family-" + token,
        NOW.minusSeconds(5),
        NOW.plusSeconds(60));
  }

  static RefreshToken refreshToken(
      String token, String family, String clientId, AccountId account) {
    return new RefreshToken(
        TokenHash.of(token),
        family,
        clientId,
        account,
        "thumbprint",
        Set.of("openid", "offline_access"),
        NOW.minusSeconds(5),
        NOW.plus(Duration.ofDays(30)));
  }
}
