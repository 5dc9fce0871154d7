/** Everything that can abort a deed, as values that name what is wrong and where. */
@NullMarked
package org.gezinspod.pod.failure;

import org.jspecify.annotations.NullMarked;
