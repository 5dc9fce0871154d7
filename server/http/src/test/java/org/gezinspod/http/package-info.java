/** Tests of the wire, against a server that really listens. */
@NullMarked
package org.gezinspod.http;

import org.jspecify.annotations.NullMarked;
