package org.gezinspod.pod;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Gatekeeper;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.store.Store;

/** What all pods of a server share. */
record House(
    BaseUrl base,
    Store store,
    Register register,
    QueryEngine engine,
    Gatekeeper gatekeeper,
    Ledger ledger,
    Drafts drafts,
    Names names,
    PodLimits limits,
    Clock clock) {

  /**
   * Tries a deed until nothing moved between its slow part and its transaction, and records a
   * refusal.
   *
   * @param work empty where it met another write and is to be tried anew
   */
  <T> T attempt(
      PodName pod, Actor actor, Deed deed, ResourcePath path, Supplier<Optional<T>> work) {
    try {
      for (int i = 0; i < limits.attempts(); i++) {
        Optional<T> result = work.get();
        if (result.isPresent()) {
          return result.get();
        }
      }
      throw new PodFailure.Conflict(PodFailure.Conflict.Kind.CONTENDED);
    } catch (PodFailure.NotAllowed refused) {
      ledger.refused(pod, actor, refused.known(), deed, path);
      throw refused;
    }
  }
}
