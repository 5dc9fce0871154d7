/** Tests of the provider and the resource server together, over HTTP. */
@NullMarked
package org.gezinspod.http.oidc;

import org.jspecify.annotations.NullMarked;
