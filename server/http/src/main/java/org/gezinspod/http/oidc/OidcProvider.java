package org.gezinspod.http.oidc;

import java.time.Clock;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Methods;
import org.gezinspod.http.Routes;
import org.gezinspod.http.Routes.Door;
import org.gezinspod.http.auth.Attempts;
import org.gezinspod.http.auth.ProofChecks;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.auth.TokenKeys;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.name.BaseUrl;

/** The provider, assembled. */
public final class OidcProvider {

  private final ProviderUrls urls;
  private final Discovery discovery;
  private final TokenEndpoint token;
  private final AuthorizationEndpoint authorization;
  private final RegistrationEndpoint registration;

  /**
   * What the provider is made of.
   *
   * @param proofs shared with the resource server, so that a proof is used once at either
   * @param clientAttempts counts wrong client secrets, apart from wrong passwords
   */
  public record Parts(
      BaseUrl base,
      AccountPorts ports,
      TokenKeys keys,
      ProofChecks proofs,
      Secrets secrets,
      Attempts clientAttempts,
      SignIn signIn,
      SignInPages pages,
      TokenTimes times,
      Clock clock) {}

  public OidcProvider(Parts parts) {
    this.urls = new ProviderUrls(parts.base());
    this.discovery = new Discovery(urls, parts.keys());
    this.token =
        new TokenEndpoint(
            parts.ports(),
            new ClientLogin(parts.ports().clients(), parts.secrets(), parts.clientAttempts()),
            parts.proofs(),
            new TokenIssuer(urls.issuer(), parts.keys(), parts.times(), parts.clock()),
            parts.times(),
            parts.clock());
    this.authorization =
        new AuthorizationEndpoint(
            urls, parts.ports(), parts.signIn(), parts.pages(), parts.times(), parts.clock());
    this.registration =
        new RegistrationEndpoint(parts.ports().clients(), parts.secrets(), parts.clock());
  }

  /**
   * Puts the provider's endpoints on the routes: discovery, and everything under {@code .oidc/}.
   */
  public Routes.Builder on(Routes.Builder routes) {
    at(routes, ProviderUrls.WELL_KNOWN, discovery.document());
    at(routes, ProviderUrls.JWKS, discovery.jwks());
    at(routes, ProviderUrls.TOKEN, new OAuthErrors(Methods.post(token)));
    at(routes, ProviderUrls.REGISTER, new OAuthErrors(Methods.post(registration)));
    at(routes, ProviderUrls.AUTHORIZE, authorization.authorize());
    at(routes, ProviderUrls.SIGN_IN, authorization.signIn());
    at(routes, ProviderUrls.CONSENT, authorization.consent());
    return routes.under(urls.path(".oidc/"), Door.OWN, Routes::nothing);
  }

  private void at(Routes.Builder routes, String endpoint, Endpoint answer) {
    routes.at(urls.path(endpoint), Door.OWN, answer);
  }
}
