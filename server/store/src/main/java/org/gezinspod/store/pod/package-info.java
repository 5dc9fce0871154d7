/**
 * Pods in memory and in the database: immutable views to read from, deeds that make the next view.
 * Internal to the store.
 */
@NullMarked
package org.gezinspod.store.pod;

import org.jspecify.annotations.NullMarked;
