/** The look-back: what was done, by whom, for which organisation, why. */
@NullMarked
package org.gezinspod.pod.audit;

import org.jspecify.annotations.NullMarked;
