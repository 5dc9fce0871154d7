/**
 * Envelopes and keys: what stands on the disk can be read only with the server's master key.
 * Internal to the store.
 */
@NullMarked
package org.gezinspod.store.seal;

import org.jspecify.annotations.NullMarked;
