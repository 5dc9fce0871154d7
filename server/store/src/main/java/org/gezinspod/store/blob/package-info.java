/** Binaries: sealed files beside the database. Internal to the store. */
@NullMarked
package org.gezinspod.store.blob;

import org.jspecify.annotations.NullMarked;
