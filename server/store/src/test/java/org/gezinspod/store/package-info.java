@NullMarked
package org.gezinspod.store;

import org.jspecify.annotations.NullMarked;
