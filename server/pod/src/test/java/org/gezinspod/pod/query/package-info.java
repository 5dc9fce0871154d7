@NullMarked
package org.gezinspod.pod.query;

import org.jspecify.annotations.NullMarked;
