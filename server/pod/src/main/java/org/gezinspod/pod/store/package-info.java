/** The port that keeps a pod: snapshots to read from, transactions to write in. */
@NullMarked
package org.gezinspod.pod.store;

import org.jspecify.annotations.NullMarked;
