@NullMarked
package org.gezinspod.store.query;

import org.jspecify.annotations.NullMarked;
