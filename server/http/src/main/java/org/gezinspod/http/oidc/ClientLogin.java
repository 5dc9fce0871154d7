package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.auth.Attempts;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Clients;
import org.gezinspod.pod.account.SecretHash;

/**
 * How a program proves at the token endpoint that it is itself: {@code client_secret_basic}, {@code
 * client_secret_post}, or for public apps not at all. RFC 6749 §2.3.
 */
final class ClientLogin {

  private final Clients clients;
  private final Secrets secrets;
  private final Attempts attempts;

  ClientLogin(Clients clients, Secrets secrets, Attempts attempts) {
    this.clients = clients;
    this.secrets = secrets;
    this.attempts = attempts;
  }

  private record Shown(String id, Optional<String> secret) {}

  /** The program that sent this request. */
  Client check(Exchange exchange, Form form) {
    Shown shown = shown(exchange, form);
    Client client =
        clients.byId(shown.id()).orElseThrow(() -> OAuthFault.invalidClient(unknown(shown.id())));
    switch (client) {
      case Client.Machine machine -> checkSecret(exchange, shown, machine.secret());
      case Client.App app -> {
        switch (app.credential()) {
          case Client.Credential.Secret(SecretHash hash) -> checkSecret(exchange, shown, hash);
          case Client.Credential.None none -> {
            if (shown.secret().isPresent()) {
              throw OAuthFault.invalidClient(
                  "This client was registered without a secret. Send only client_id.");
            }
          }
        }
      }
    }
    return client;
  }

  /** What to tell about an id that nobody registered. */
  static String unknown(String id) {
    return id.startsWith("https://") || id.startsWith("http://")
        ? "This server does not read client identifier documents yet. Register the client"
            + " dynamically and use the client_id that you get."
        : "There is no client with this client_id. Register first.";
  }

  private void checkSecret(Exchange exchange, Shown shown, SecretHash hash) {
    String secret =
        shown.secret().orElseThrow(() -> OAuthFault.invalidClient("Send the client secret."));
    String address = exchange.remoteAddress();
    if (attempts.blocked(shown.id(), address)) {
      throw new OAuthFault(
          429, "slow_down", "Too many wrong secrets for this client. Try again in 15 minutes.");
    }
    if (!secrets.clientSecretHolds(secret, hash)) {
      attempts.failed(shown.id(), address);
      throw OAuthFault.invalidClient("The client secret is wrong.");
    }
  }

  private static Shown shown(Exchange exchange, Form form) {
    List<String> lines = exchange.headers("Authorization");
    Optional<String> formSecret = form.first("client_secret");
    if (lines.isEmpty()) {
      String id =
          form.first("client_id")
              .orElseThrow(() -> OAuthFault.invalidClient("Send client_id and client_secret."));
      return new Shown(id, formSecret);
    }
    // RFC 6749 §2.3: "The client MUST NOT use more than one authentication method in each request."
    if (lines.size() > 1 || formSecret.isPresent()) {
      throw OAuthFault.invalidRequest("Authenticate the client in one way only.");
    }
    Shown basic = basic(lines.getFirst());
    if (form.first("client_id").map(id -> !id.equals(basic.id())).orElse(false)) {
      throw OAuthFault.invalidRequest("The client_id differs from the one in Authorization.");
    }
    return basic;
  }

  private static Shown basic(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      throw OAuthFault.invalidClient("Authenticate the client with Basic.");
    }
    try {
      // RFC 6749 §2.3.1: both parts are form-encoded first; Nimbus decodes them.
      ClientSecretBasic basic =
          ClientSecretBasic.parse("Basic " + header.substring("basic ".length()).strip());
      return new Shown(
          basic.getClientID().getValue(), Optional.of(basic.getClientSecret().getValue()));
    } catch (ParseException | IllegalArgumentException e) {
      throw OAuthFault.invalidClient("The Basic credentials are malformed (RFC 6749, 2.3.1).");
    }
  }
}
