package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.pod.account.Client;
import org.jspecify.annotations.Nullable;

/**
 * A request of an app to sign a person in, checked: the app is registered, the answer goes where
 * the app may have it, and the code will be bound to the app's PKCE challenge.
 *
 * @param state given back to the app as it came; empty when it sent none
 * @param keyThumbprint {@code dpop_jkt}, RFC 9449 §10; empty when it sent none
 * @param maxAge how old the person's sign-in may be
 */
record AuthorizationDemand(
    Client.App app,
    URI redirectUri,
    Set<String> scopes,
    String state,
    String nonce,
    String codeChallenge,
    String keyThumbprint,
    Prompt prompt,
    Optional<Duration> maxAge) {

  /** What the app wants the person to see: OpenID Connect Core §3.1.2.1. */
  record Prompt(boolean none, boolean login, boolean consent) {}

  /** An error that the app may be told, by sending the browser there. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient URI redirectUri;
    private final String state;
    private final String code;
    private final String description;

    Refused(URI redirectUri, String state, String code, String description) {
      super(code, null, false, false);
      this.redirectUri = redirectUri;
      this.state = state;
      this.code = code;
      this.description = description;
    }

    /** Where the browser goes: RFC 6749 §4.1.2.1, with {@code iss} of RFC 9207. */
    URI location(String issuer) {
      @Nullable State sent = state.isEmpty() ? null : new State(state);
      return new AuthorizationErrorResponse(
              redirectUri,
              new ErrorObject(code, description),
              sent,
              new Issuer(issuer),
              ResponseMode.QUERY)
          .toURI();
    }
  }

  Refused refused(String code, String description) {
    return new Refused(redirectUri, state, code, description);
  }

  /** An error that nobody may be redirected for: the app or its address is not known. */
  static final class Untrusted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    Untrusted(String detail) {
      super("untrusted", null, false, false);
      this.detail = detail;
    }

    String detail() {
      return detail;
    }
  }
}
