package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.auth.ProofChecks;
import org.gezinspod.http.auth.ProofRefused;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.oidc.TokenIssuer.Subject;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.AuthorizationCodes.Redemption;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.RefreshToken;
import org.gezinspod.pod.account.TokenHash;

/**
 * Gives tokens for a code, a refresh token or a client's own credentials: RFC 6749 §4.1.3, §6,
 * §4.4, each with a DPoP proof (RFC 9449 §5).
 */
final class TokenEndpoint implements Endpoint {

  private static final int MAX_BODY = 32_768;

  private final AccountPorts ports;
  private final ClientLogin login;
  private final ProofChecks proofs;
  private final TokenIssuer issuer;
  private final TokenTimes times;
  private final Clock clock;

  TokenEndpoint(
      AccountPorts ports,
      ClientLogin login,
      ProofChecks proofs,
      TokenIssuer issuer,
      TokenTimes times,
      Clock clock) {
    this.ports = ports;
    this.login = login;
    this.proofs = proofs;
    this.issuer = issuer;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public void answer(Exchange exchange) {
    Form form = Form.read(exchange, MAX_BODY);
    // RFC 6749 §3.2: "Request and response parameters MUST NOT be included more than once."
    for (String name : form.names()) {
      if (form.all(name).size() > 1) {
        throw OAuthFault.invalidRequest("A parameter is there more than once.");
      }
    }
    String grant = required(form, "grant_type");
    Client client = login.check(exchange, form);
    String thumbprint = proofKey(exchange);
    String response =
        switch (grant) {
          case "client_credentials" -> machine(client, form, thumbprint);
          case "authorization_code" -> code(client, form, thumbprint);
          case "refresh_token" -> refresh(client, form, thumbprint);
          default ->
              throw new OAuthFault(
                  400,
                  "unsupported_grant_type",
                  "Use client_credentials, authorization_code or refresh_token.");
        };
    exchange.set("Pragma", "no-cache");
    exchange.send(200, OAuthErrors.JSON, response.getBytes(StandardCharsets.UTF_8));
  }

  private String proofKey(Exchange exchange) {
    try {
      return proofs.check(exchange);
    } catch (ProofRefused e) {
      throw new OAuthFault(400, "invalid_dpop_proof", e.fault().advice());
    }
  }

  private String machine(Client client, Form form, String thumbprint) {
    if (!(client instanceof Client.Machine machine)) {
      throw unauthorized("An app signs people in with authorization_code.");
    }
    Set<String> scopes = new LinkedHashSet<>(Scopes.known(form.first("scope")));
    // RFC 6749 §4.4.3: no refresh token here; the client can ask again.
    scopes.remove(Scopes.OFFLINE);
    scopes.add(Scopes.WEBID);
    Account account = account(machine.owner());
    return issuer.response(
        new Subject(account, machine.id(), thumbprint, scopes, "", clock.instant()),
        Optional.empty());
  }

  private String code(Client client, Form form, String thumbprint) {
    if (!(client instanceof Client.App app)) {
      throw unauthorized("This client signs in with client_credentials.");
    }
    TokenHash hash = TokenHash.of(required(form, "code"));
    String verifier = required(form, "code_verifier");
    String redirectUri = required(form, "redirect_uri");
    AuthorizationCode code =
        switch (ports.codes().redeem(hash, clock.instant())) {
          case Redemption.Redeemed(AuthorizationCode redeemed) -> redeemed;
          case Redemption.Unknown u ->
              throw OAuthFault.invalidGrant("The code is unknown or expired.");
          case Redemption.UsedBefore u ->
              throw OAuthFault.invalidGrant("The code was used before. Its tokens are withdrawn.");
        };
    check(code.clientId().equals(app.id()), "The code was given to another client.");
    check(code.redirectUri().equals(redirectUri), "The redirect_uri is not that of the code.");
    check(proves(verifier, code.codeChallenge()), "The code_verifier does not fit (RFC 7636).");
    check(
        code.keyThumbprint().isEmpty() || code.keyThumbprint().equals(thumbprint),
        "The code is bound to another DPoP key (dpop_jkt).");
    Subject subject =
        new Subject(
            account(code.account()),
            app.id(),
            thumbprint,
            code.scopes(),
            code.nonce(),
            code.authenticatedAt());
    boolean lasting = code.scopes().contains(Scopes.OFFLINE) && app.refreshing();
    return issuer.response(
        subject, lasting ? Optional.of(firstRefreshToken(code, thumbprint)) : Optional.empty());
  }

  private String firstRefreshToken(AuthorizationCode code, String thumbprint) {
    String token = Secrets.newToken();
    ports
        .refreshTokens()
        .add(
            new RefreshToken(
                TokenHash.of(token),
                code.family(),
                code.clientId(),
                code.account(),
                thumbprint,
                code.scopes(),
                code.authenticatedAt(),
                clock.instant().plus(times.refresh())));
    return token;
  }

  private String refresh(Client client, Form form, String thumbprint) {
    Instant now = clock.instant();
    TokenHash hash = TokenHash.of(required(form, "refresh_token"));
    RefreshToken old =
        ports
            .refreshTokens()
            .find(hash, now)
            .orElseThrow(() -> OAuthFault.invalidGrant("The refresh token is unknown or expired."));
    check(old.clientId().equals(client.id()), "The refresh token was given to another client.");
    // RFC 9449 §5: refresh tokens of public clients are bound; ours are for every client.
    check(
        old.keyThumbprint().equals(thumbprint), "The refresh token is bound to another DPoP key.");
    Account account = account(old.account());
    String token = Secrets.newToken();
    RefreshToken next =
        new RefreshToken(
            TokenHash.of(token),
            old.family(),
            old.clientId(),
            old.account(),
            old.keyThumbprint(),
            old.scopes(),
            old.authenticatedAt(),
            old.expiresAt());
    switch (ports.refreshTokens().rotate(hash, next, now)) {
      case ROTATED -> {}
      case UNKNOWN -> throw OAuthFault.invalidGrant("The refresh token is unknown or expired.");
      case USED_BEFORE ->
          throw OAuthFault.invalidGrant(
              "The refresh token was used before. Its sign-in is ended; sign in again.");
    }
    return issuer.response(
        new Subject(account, old.clientId(), thumbprint, old.scopes(), "", old.authenticatedAt()),
        Optional.of(token));
  }

  private Account account(AccountId id) {
    return ports
        .accounts()
        .byId(id)
        .orElseThrow(() -> OAuthFault.invalidGrant("The account does not exist any more."));
  }

  private static boolean proves(String verifier, String challenge) {
    try {
      return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
          .getValue()
          .equals(challenge);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String required(Form form, String name) {
    return form.first(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> OAuthFault.invalidRequest("The parameter " + name + " is missing."));
  }

  private static void check(boolean holds, String description) {
    if (!holds) {
      throw OAuthFault.invalidGrant(description);
    }
  }

  private static OAuthFault unauthorized(String description) {
    return new OAuthFault(400, "unauthorized_client", description);
  }
}
