/** The organisations and professionals that this server knows by name. */
@NullMarked
package org.gezinspod.pod.register;

import org.jspecify.annotations.NullMarked;
