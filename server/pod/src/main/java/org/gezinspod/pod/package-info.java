/** What a pod is and every deed that can be done to it. No HTTP, no SQL. */
@NullMarked
package org.gezinspod.pod;

import org.jspecify.annotations.NullMarked;
