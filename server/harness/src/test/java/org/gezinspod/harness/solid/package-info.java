/** The Solid Protocol and Web Access Control, over HTTP against a whole server. */
@NullMarked
package org.gezinspod.harness.solid;

import org.jspecify.annotations.NullMarked;
