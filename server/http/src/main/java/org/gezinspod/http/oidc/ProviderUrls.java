package org.gezinspod.http.oidc;

import java.net.URI;
import org.gezinspod.pod.name.BaseUrl;

/**
 * Where the provider's endpoints are. The issuer is the base URL itself, closing slash included.
 */
record ProviderUrls(BaseUrl base) {

  static final String WELL_KNOWN = ".well-known/openid-configuration";
  static final String JWKS = ".oidc/jwks";
  static final String TOKEN = ".oidc/token";
  static final String AUTHORIZE = ".oidc/authorize";
  static final String SIGN_IN = ".oidc/sign-in";
  static final String CONSENT = ".oidc/consent";
  static final String REGISTER = ".oidc/register";

  String issuer() {
    return base.value();
  }

  URI uri(String endpoint) {
    return URI.create(base.value() + endpoint);
  }

  /** The path of an endpoint, as a request carries it. */
  String path(String endpoint) {
    return base.prefix() + endpoint;
  }
}
