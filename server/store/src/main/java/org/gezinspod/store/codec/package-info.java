/**
 * How rules, grants, households and lines of the trail are written as bytes. Internal to the store.
 */
@NullMarked
package org.gezinspod.store.codec;

import org.jspecify.annotations.NullMarked;
