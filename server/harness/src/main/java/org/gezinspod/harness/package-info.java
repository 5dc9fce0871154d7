/**
 * A whole server inside a test: real store, real HTTP, on a port of its own and in a folder that is
 * thrown away.
 */
@NullMarked
package org.gezinspod.harness;

import org.jspecify.annotations.NullMarked;
