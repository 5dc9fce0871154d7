@NullMarked
package org.gezinspod.harness.borders;

import org.jspecify.annotations.NullMarked;
