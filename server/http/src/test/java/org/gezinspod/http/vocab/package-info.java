@NullMarked
package org.gezinspod.http.vocab;

import org.jspecify.annotations.NullMarked;
