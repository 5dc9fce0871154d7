@NullMarked
package org.gezinspod.pod.name;

import org.jspecify.annotations.NullMarked;
