package org.gezinspod.pod.audit;

/**
 * An entry as it stands in the trail of a pod.
 *
 * @param position counts from 1 without gaps; the order of commit
 * @param entry what is recorded
 * @param hash of the sealed entry and of the hash before it (SHA-256, hexadecimal)
 */
public record AuditLine(long position, AuditEntry entry, String hash) {}
