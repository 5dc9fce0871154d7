package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.TokenKeys;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Clients;
import org.jspecify.annotations.Nullable;

/** Lets apps introduce themselves: OpenID Connect Dynamic Client Registration 1.0 §3. */
final class RegistrationEndpoint implements Endpoint {

  private static final int MAX_BODY = 16_384;

  /** Anybody may register, so that there must be an end. */
  private static final long MOST_APPS = 100_000;

  private static final String REDIRECT = "invalid_redirect_uri";

  private static final Set<GrantType> GRANTS =
      Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN);
  private static final Set<ClientAuthenticationMethod> METHODS =
      Set.of(
          ClientAuthenticationMethod.NONE,
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST);

  private final Clients clients;
  private final Secrets secrets;
  private final Clock clock;

  RegistrationEndpoint(Clients clients, Secrets secrets, Clock clock) {
    this.clients = clients;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public void answer(Exchange exchange) {
    OIDCClientMetadata metadata = read(exchange);
    check(metadata);
    if (clients.appCount() >= MOST_APPS) {
      throw new OAuthFault(
          503, "temporarily_unavailable", "No more clients can be registered at this moment.");
    }
    String id = Secrets.newToken();
    Optional<String> secret =
        metadata.getTokenEndpointAuthMethod().equals(ClientAuthenticationMethod.NONE)
            ? Optional.empty()
            : Optional.of(Secrets.newToken());
    Instant now = clock.instant();
    Client.Credential credential =
        secret
            .<Client.Credential>map(s -> new Client.Credential.Secret(secrets.hashDrawn(s)))
            .orElseGet(Client.Credential.None::new);
    clients.register(
        new Client.App(
            id,
            Optional.ofNullable(metadata.getName()).orElse(""),
            List.copyOf(metadata.getRedirectionURIs()),
            credential,
            metadata.getGrantTypes().contains(GrantType.REFRESH_TOKEN),
            now));
    @Nullable Secret shown = secret.map(Secret::new).orElse(null);
    String body =
        new OIDCClientInformation(new ClientID(id), Date.from(now), metadata, shown)
            .toJSONObject()
            .toJSONString();
    exchange.send(201, OAuthErrors.JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  private static OIDCClientMetadata read(Exchange exchange) {
    String type = exchange.header("Content-Type").orElse("");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(OAuthErrors.JSON)) {
      throw invalid("Send the client metadata as application/json.");
    }
    String text = new String(exchange.body(MAX_BODY), StandardCharsets.UTF_8);
    try {
      OIDCClientMetadata metadata = OIDCClientMetadata.parse(JSONObjectUtils.parse(text));
      metadata.applyDefaults();
      // RFC 7591 §2: the server may replace what the client asked; the answer says so.
      metadata.setIDTokenJWSAlg(TokenKeys.ALGORITHM);
      return metadata;
    } catch (ParseException | IllegalArgumentException e) {
      if (e instanceof ParseException p
          && p.getErrorObject() != null
          && p.getErrorObject().getCode().equals(REDIRECT)) {
        throw invalidRedirect();
      }
      throw invalid("The body is no JSON object with client metadata (RFC 7591, 2).");
    }
  }

  private static void check(OIDCClientMetadata metadata) {
    Set<URI> uris = metadata.getRedirectionURIs();
    if (uris == null
        || uris.isEmpty()
        || uris.size() > Client.Limits.REDIRECT_URIS
        || !uris.stream().allMatch(RedirectUris::allowed)) {
      throw new OAuthFault(
          400,
          "invalid_redirect_uri",
          "Give 1 to "
              + Client.Limits.REDIRECT_URIS
              + " redirect_uris without fragment: https, http on localhost, or the scheme of an"
              + " app.");
    }
    if (metadata.getName() != null && metadata.getName().length() > Client.Limits.NAME_LENGTH) {
      throw invalid("The client_name is too long.");
    }
    if (!GRANTS.containsAll(metadata.getGrantTypes())
        || !metadata.getGrantTypes().contains(GrantType.AUTHORIZATION_CODE)) {
      throw invalid("The grant_types here are authorization_code and refresh_token.");
    }
    if (!metadata.getResponseTypes().equals(Set.of(ResponseType.CODE))) {
      throw invalid("The response_types here are code.");
    }
    if (!METHODS.contains(metadata.getTokenEndpointAuthMethod())) {
      throw invalid(
          "The token_endpoint_auth_method is none, client_secret_basic or client_secret_post.");
    }
  }

  private static OAuthFault invalidRedirect() {
    return new OAuthFault(
        400,
        REDIRECT,
        "Give 1 to "
            + Client.Limits.REDIRECT_URIS
            + " redirect_uris without fragment: https, http on localhost, or the scheme of an"
            + " app.");
  }

  private static OAuthFault invalid(String description) {
    return new OAuthFault(400, "invalid_client_metadata", description);
  }
}
