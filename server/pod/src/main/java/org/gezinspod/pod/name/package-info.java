/** The names of pods and resources, and the one function that makes a path canonical. */
@NullMarked
package org.gezinspod.pod.name;

import org.jspecify.annotations.NullMarked;
