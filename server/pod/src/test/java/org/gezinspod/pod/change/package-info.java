/** Tests of patches. */
@NullMarked
package org.gezinspod.pod.change;

import org.jspecify.annotations.NullMarked;
