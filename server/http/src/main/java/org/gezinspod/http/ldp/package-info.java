/**
 * The Solid Protocol on the wire: requests become deeds of a pod, and what comes back becomes an
 * answer. No rule of its own.
 */
@NullMarked
package org.gezinspod.http.ldp;

import org.jspecify.annotations.NullMarked;
