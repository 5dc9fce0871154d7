/** Tests of the shapes. */
@NullMarked
package org.gezinspod.shapes;

import org.jspecify.annotations.NullMarked;
