@NullMarked
package org.gezinspod.vocab;

import org.jspecify.annotations.NullMarked;
