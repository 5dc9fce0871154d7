package org.gezinspod.store.pod;

import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.store.blob.BlobFiles;
import org.gezinspod.store.sql.Readers;

/** What snapshots and deeds work with. */
record Rooms(
    BaseUrl base,
    Clock clock,
    Keys keys,
    PodTables tables,
    Bodies bodies,
    AuditTable audit,
    BlobFiles blobs,
    Readers readers,
    int mostResources) {}
