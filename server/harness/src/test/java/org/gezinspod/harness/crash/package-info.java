/** What stands after the server's process was killed, and what the kernel was asked before. */
@NullMarked
package org.gezinspod.harness.crash;

import org.jspecify.annotations.NullMarked;
