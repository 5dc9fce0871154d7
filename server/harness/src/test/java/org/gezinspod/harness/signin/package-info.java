/** Signing in on a whole server, with its real store. */
@NullMarked
package org.gezinspod.harness.signin;

import org.jspecify.annotations.NullMarked;
