/**
 * A server with sample families: synthetic, difficult on purpose, and written through the same door
 * as everybody else's documents.
 */
@NullMarked
package org.gezinspod.app.demo;

import org.jspecify.annotations.NullMarked;
