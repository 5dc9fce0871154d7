/** Tests of tokens, proofs and sessions. */
@NullMarked
package org.gezinspod.http.auth;

import org.jspecify.annotations.NullMarked;
