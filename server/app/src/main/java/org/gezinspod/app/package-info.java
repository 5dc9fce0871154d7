/** The program: its commands, its assembly, its configuration. */
@NullMarked
package org.gezinspod.app;

import org.jspecify.annotations.NullMarked;
