package org.gezinspod.pod.resource;

/**
 * A binary that was received whole and is durable, but belongs to no resource yet. Uploads that no
 * transaction takes are swept away by the store.
 *
 * @param id the store's own name for it, meaningless elsewhere
 * @param size in bytes, before sealing
 */
public record Upload(String id, long size) {}
