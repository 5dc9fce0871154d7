/** Who may do what: rules, decisions, and the permits that only the gatekeeper mints. */
@NullMarked
package org.gezinspod.pod.access;

import org.jspecify.annotations.NullMarked;
