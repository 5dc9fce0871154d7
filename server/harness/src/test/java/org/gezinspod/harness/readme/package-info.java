@NullMarked
package org.gezinspod.harness.readme;

import org.jspecify.annotations.NullMarked;
