package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.Form;
import org.gezinspod.http.oidc.AuthorizationDemand.Refused;
import org.gezinspod.http.oidc.AuthorizationDemand.Untrusted;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Clients;

/** Reads and checks what an app asks at the authorization endpoint: OpenID Connect Core §3.1.2. */
final class DemandReader {

  private static final int MAX_VALUE = 2_048;

  private final Clients clients;

  DemandReader(Clients clients) {
    this.clients = clients;
  }

  /**
   * Reads a demand. First who asks and where the answer goes, because until these are known no
   * browser may be sent anywhere (RFC 6749 §4.1.2.1).
   *
   * @throws Untrusted when the client or its redirect URI is not registered
   * @throws Refused when anything else is wrong
   */
  AuthorizationDemand read(Form form) {
    for (String name : form.names()) {
      if (form.all(name).size() > 1 || form.first(name).orElse("").length() > MAX_VALUE) {
        throw new Untrusted("A parameter is there more than once, or is too long.");
      }
    }
    Client.App app = app(form.first("client_id").orElse(""));
    String redirect = form.first("redirect_uri").orElse("");
    if (!RedirectUris.registered(app.redirectUris(), redirect)) {
      throw new Untrusted("The redirect_uri is not one that this app registered.");
    }
    return demand(app, URI.create(redirect), form);
  }

  private Client.App app(String id) {
    Optional<Client> client = id.isEmpty() ? Optional.empty() : clients.byId(id);
    return switch (client.orElseThrow(() -> new Untrusted(ClientLogin.unknown(id)))) {
      case Client.App app -> app;
      case Client.Machine machine ->
          throw new Untrusted("This client signs in with client_credentials, without a person.");
    };
  }

  private static AuthorizationDemand demand(Client.App app, URI redirect, Form form) {
    String state = form.first("state").orElse("");
    AuthenticationRequest request = parse(redirect, state, form);
    if (!ResponseType.CODE.equals(request.getResponseType())) {
      throw new Refused(redirect, state, "unsupported_response_type", "Use response_type code.");
    }
    if (request.getResponseMode() != null
        && !ResponseMode.QUERY.equals(request.getResponseMode())) {
      throw new Refused(redirect, state, "invalid_request", "Use response_mode query.");
    }
    if (request.specifiesRequestObject()) {
      throw new Refused(
          redirect, state, "request_not_supported", "Send the parameters themselves.");
    }
    if (request.getCodeChallenge() == null
        || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
      throw new Refused(
          redirect, state, "invalid_request", "Send a code_challenge with method S256 (RFC 7636).");
    }
    Set<String> scopes = Scopes.known(form.first("scope"));
    return new AuthorizationDemand(
        app,
        redirect,
        scopes,
        state,
        form.first("nonce").orElse(""),
        request.getCodeChallenge().getValue(),
        form.first("dpop_jkt").orElse(""),
        prompt(request),
        request.getMaxAge() < 0
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(request.getMaxAge())));
  }

  private static AuthenticationRequest parse(URI redirect, String state, Form form) {
    Map<String, List<String>> parameters = new HashMap<>();
    form.names().forEach(name -> parameters.put(name, form.all(name)));
    try {
      return AuthenticationRequest.parse(parameters);
    } catch (ParseException | IllegalArgumentException e) {
      String code =
          e instanceof ParseException p && p.getErrorObject() != null
              ? p.getErrorObject().getCode()
              : "invalid_request";
      throw new Refused(
          redirect,
          state,
          code,
          "The request is no OpenID Connect authentication request with scope openid.");
    }
  }

  private static AuthorizationDemand.Prompt prompt(AuthenticationRequest request) {
    Prompt prompt = request.getPrompt();
    return new AuthorizationDemand.Prompt(
        prompt != null && prompt.contains(Prompt.Type.NONE),
        prompt != null
            && (prompt.contains(Prompt.Type.LOGIN) || prompt.contains(Prompt.Type.SELECT_ACCOUNT)),
        prompt != null && prompt.contains(Prompt.Type.CONSENT));
  }
}
