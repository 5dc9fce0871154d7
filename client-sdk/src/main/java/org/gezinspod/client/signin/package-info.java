/**
 * Signing in with client credentials and a key of one's own: discovery, DPoP proofs (RFC 9449) and
 * access tokens that renew themselves. Internal to the SDK.
 */
@NullMarked
package org.gezinspod.client.signin;

import org.jspecify.annotations.NullMarked;
