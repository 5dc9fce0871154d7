/**
 * Who somebody is: the checks of a resource server on DPoP-bound tokens (RFC 9449, Solid-OIDC), and
 * the session of the family's web app.
 *
 * <p>{@link org.gezinspod.http.auth.TokenAuthentication} stands in the chain and proves the agent
 * of a request. {@link org.gezinspod.http.auth.SignIn} is for pages: e-mail, password, cookie.
 */
@NullMarked
package org.gezinspod.http.auth;

import org.jspecify.annotations.NullMarked;
