package org.gezinspod.http.oidc;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ClaimType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Methods;
import org.gezinspod.http.SecurityHeaders;
import org.gezinspod.http.auth.Signatures;
import org.gezinspod.http.auth.TokenKeys;

/** What the provider says of itself: OpenID Connect Discovery 1.0 §3, and its public keys. */
final class Discovery {

  /**
   * Clients may keep both for a while. A new key must be published for this long before it signs.
   */
  private static final String CACHE = "public, max-age=300";

  private final ProviderUrls urls;
  private final TokenKeys keys;

  Discovery(ProviderUrls urls, TokenKeys keys) {
    this.urls = urls;
    this.keys = keys;
  }

  Endpoint document() {
    return json(metadata().toJSONObject().toJSONString());
  }

  Endpoint jwks() {
    return json(keys.published().toString());
  }

  private static Endpoint json(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return Methods.get(
        exchange -> {
          exchange.set(SecurityHeaders.CACHE_CONTROL, CACHE);
          exchange.send(200, OAuthErrors.JSON, body);
        });
  }

  private OIDCProviderMetadata metadata() {
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new Issuer(urls.issuer()), List.of(SubjectType.PUBLIC), urls.uri(ProviderUrls.JWKS));
    metadata.setAuthorizationEndpointURI(urls.uri(ProviderUrls.AUTHORIZE));
    metadata.setTokenEndpointURI(urls.uri(ProviderUrls.TOKEN));
    metadata.setRegistrationEndpointURI(urls.uri(ProviderUrls.REGISTER));
    metadata.setScopes(Scope.parse(Scopes.SUPPORTED));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setResponseModes(List.of(ResponseMode.QUERY));
    metadata.setGrantTypes(
        List.of(
            GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
    metadata.setTokenEndpointAuthMethods(
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST,
            ClientAuthenticationMethod.NONE));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setDPoPJWSAlgs(Signatures.ALGORITHMS);
    metadata.setIDTokenJWSAlgs(List.of(TokenKeys.ALGORITHM));
    metadata.setClaimTypes(List.of(ClaimType.NORMAL));
    metadata.setClaims(List.of("iss", "sub", "aud", "exp", "iat", "webid", "client_id", "azp"));
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    metadata.setUILocales(List.of(language("nl"), language("en")));
    // Solid-OIDC §10.1, and what older clients look for.
    metadata.setCustomParameter("solid_oidc_supported", "https://solidproject.org/TR/solid-oidc");
    return metadata;
  }

  private static LangTag language(String code) {
    try {
      return new LangTag(code);
    } catch (LangTagException e) {
      throw new IllegalStateException("a language of two letters is a language tag", e);
    }
  }
}
