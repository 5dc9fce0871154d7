package org.gezinspod.pod;

import static org.gezinspod.pod.Pod.admit;

import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.AllowedModes;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot;

/**
 * One look at a resource: decided on a snapshot, and recorded in a transaction that has the same
 * rules.
 *
 * @param resource what was found
 * @param open whether anybody may see it
 * @param epoch of the rules that decided
 * @param line for the trail
 */
record Reading(PodResource resource, boolean open, long epoch, AuditEntry line) {

  /** Reads and records; empty where the rules moved in between. */
  static Optional<PodResource> once(
      PodName name, House house, Actor actor, ResourcePath path, Deed deed) {
    Reading reading =
        house.store().read(name, snapshot -> look(snapshot, house, actor, path, deed));
    if (reading.open) {
      house.ledger().publicRead(name);
      return Optional.of(reading.resource);
    }
    boolean stillAllowed =
        house
            .store()
            .write(
                name,
                tx -> {
                  boolean unmoved = tx.rules().epoch() == reading.epoch;
                  if (unmoved) {
                    tx.record(reading.line);
                  }
                  return unmoved;
                });
    return stillAllowed ? Optional.of(reading.resource) : Optional.empty();
  }

  private static Reading look(
      Snapshot snapshot, House house, Actor actor, ResourcePath path, Deed deed) {
    Permit permit =
        admit(house.gatekeeper().read(snapshot.rules(), actor, path, house.clock().instant()));
    Head head = snapshot.head(permit, path).orElseThrow(PodFailure.NoSuchResource::new);
    AuditEntry line =
        house
            .ledger()
            .line(
                permit,
                snapshot.rules().household(),
                deed,
                List.of(path),
                Optional.of(head.version()));
    AllowedModes allowed =
        house.gatekeeper().allowed(snapshot.rules(), actor, path, permit.decidedAt());
    return new Reading(
        open(snapshot, permit, head, allowed), permit.openToEverybody(), permit.epoch(), line);
  }

  private static PodResource open(
      Snapshot snapshot, Permit permit, Head head, AllowedModes allowed) {
    return switch (head.kind()) {
      case RDF -> new PodResource.Document(head, allowed, snapshot.body(permit, head));
      case CONTAINER ->
          new PodResource.Container(
              head, allowed, snapshot.body(permit, head), snapshot.members(permit, head.path()));
      case BINARY ->
          new PodResource.Binary(head, allowed, from -> snapshot.open(permit, head, from));
    };
  }
}
