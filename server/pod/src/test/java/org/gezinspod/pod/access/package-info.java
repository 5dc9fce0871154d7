@NullMarked
package org.gezinspod.pod.access;

import org.jspecify.annotations.NullMarked;
