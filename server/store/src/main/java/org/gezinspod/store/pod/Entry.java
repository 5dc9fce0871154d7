package org.gezinspod.store.pod;

import org.gezinspod.pod.resource.Head;

/**
 * A current version: its head, and the key that sealed its body.
 *
 * @param keyId names the resource's own key within the pod
 */
record Entry(Head head, long keyId) {}
