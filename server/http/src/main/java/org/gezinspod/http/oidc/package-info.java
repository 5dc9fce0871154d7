/**
 * The Solid-OIDC provider: discovery, keys, registration of apps, sign-in with consent, and tokens
 * bound to a DPoP key.
 *
 * <p>{@link org.gezinspod.http.oidc.OidcProvider} puts its endpoints on the routes. It signs in
 * people who have an account here (authorization code with PKCE) and programs with a secret ({@code
 * client_credentials}). Every token is bound to a key; none is a bearer token.
 */
@NullMarked
package org.gezinspod.http.oidc;

import org.jspecify.annotations.NullMarked;
