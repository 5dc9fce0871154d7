package org.gezinspod.store.pod;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.audit.AuditLine;

/**
 * A view that is read on the caller's own thread. It hops to a reading thread only for what is not
 * in memory: a body that was not read lately, and the trail.
 */
final class PodSnapshot extends ViewReader {
  private final PodView view;
  private final Rooms rooms;

  PodSnapshot(PodView view, Rooms rooms) {
    super(rooms.base(), rooms.blobs());
    this.view = view;
    this.rooms = rooms;
  }

  @Override
  PodView view() {
    return view;
  }

  @Override
  byte[] load(Entry entry) {
    return rooms
        .bodies()
        .known(view.pod(), entry)
        .orElseGet(
            () -> {
              byte[] body =
                  rooms.readers().read(sql -> rooms.bodies().load(sql, view.pod(), entry));
              rooms.bodies().keep(view.pod(), entry, body);
              return body;
            });
  }

  @Override
  List<AuditLine> lines(TrailPage page) {
    return rooms.readers().read(sql -> rooms.audit().lines(sql, view.pod(), page));
  }

  @Override
  Map<IRI, Instant> looks() {
    return rooms.readers().read(sql -> rooms.audit().looks(sql, view.pod()));
  }
}
