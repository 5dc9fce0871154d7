package org.gezinspod.pod;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditEntry.Chain;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.audit.AuditEntry.Outcome;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.store.Store;

/**
 * Writes the look-back, by the rules of what is recorded: every deed of a known agent is a line;
 * reads of what is public and refusals of strangers are counted per minute, so that nobody can fill
 * the disk or the look-back; equal refusals of a known agent within {@link #FOLD} are one line and,
 * when the window closes, one more that counts them.
 */
final class Ledger {
  /** How long equal refusals of one agent are folded. */
  static final Duration FOLD = Duration.ofMinutes(1);

  /** The most refusals that are folded at a time; beyond it each is a line of its own. */
  static final int MOST_FOLDED = 10_000;

  private record Refusal(PodName pod, IRI agent, Deed deed, ResourcePath path) {}

  private static final class Folded {
    final Instant since;
    final LongAdder times = new LongAdder();

    Folded(Instant since) {
      this.since = since;
    }
  }

  private static final class Counts {
    final LongAdder publicReads = new LongAdder();
    final LongAdder strangers = new LongAdder();
  }

  private final Store store;
  private final Register register;
  private final Clock clock;
  private final Map<Refusal, Folded> refusals = new ConcurrentHashMap<>();
  private final Map<PodName, Counts> counts = new ConcurrentHashMap<>();

  Ledger(Store store, Register register, Clock clock) {
    this.store = store;
    this.register = register;
    this.clock = clock;
  }

  /** The line of a deed that is done with this permit. */
  AuditEntry line(
      Permit permit,
      Household household,
      Deed deed,
      List<ResourcePath> paths,
      Optional<Long> version) {
    Actor actor = permit.actor();
    Optional<Grant> grant = permit.grant();
    return new AuditEntry(
        permit.decidedAt(),
        deed,
        actor.webId(),
        clientOf(actor),
        grant.map(Ledger::chainOf).or(() -> actor.webId().flatMap(id -> chainOf(id, household))),
        grant.map(Grant::purpose).or(actor::purpose),
        grant.map(Grant::ground),
        grant.map(Grant::id),
        Outcome.DONE,
        paths,
        version,
        Optional.empty());
  }

  /** Counts a read of something public. */
  void publicRead(PodName pod) {
    counts.computeIfAbsent(pod, p -> new Counts()).publicReads.increment();
  }

  /** Records that a deed was refused. */
  void refused(PodName pod, Actor actor, boolean known, Deed deed, ResourcePath path) {
    Optional<IRI> agent = actor.webId();
    if (agent.isEmpty() || !(known || register.professional(agent.get()).isPresent())) {
      counts.computeIfAbsent(pod, p -> new Counts()).strangers.increment();
      return;
    }
    Refusal refusal = new Refusal(pod, agent.get(), deed, path);
    Folded fresh = new Folded(clock.instant());
    Folded folded =
        refusals.size() < MOST_FOLDED
            ? refusals.merge(
                refusal, fresh, (old, f) -> old.since.plus(FOLD).isAfter(f.since) ? old : f)
            : fresh;
    if (folded == fresh) {
      store.run(
          pod,
          tx ->
              tx.record(
                  refusalLine(
                      actor, tx.rules().household(), deed, path, fresh.since, Optional.empty())));
    } else {
      folded.times.increment();
    }
  }

  /** Writes down what was only counted so far: once a minute, and when the server stops. */
  void settle(boolean everything) {
    Instant now = clock.instant();
    refusals.forEach(
        (refusal, folded) -> {
          if ((everything || !folded.since.plus(FOLD).isAfter(now))
              && refusals.remove(refusal, folded)) {
            long times = folded.times.sum();
            if (times > 0) {
              Actor actor = Actor.Agent.of(refusal.agent());
              store.run(
                  refusal.pod(),
                  tx ->
                      tx.record(
                          refusalLine(
                              actor,
                              tx.rules().household(),
                              refusal.deed(),
                              refusal.path(),
                              now,
                              Optional.of(Long.toString(times)))));
            }
          }
        });
    long minute = now.getEpochSecond() / 60;
    counts.forEach(
        (pod, count) -> {
          long reads = count.publicReads.sumThenReset();
          long strangers = count.strangers.sumThenReset();
          if (reads + strangers > 0 && store.exists(pod)) {
            store.run(pod, tx -> tx.count(minute, reads, strangers));
          }
        });
  }

  private AuditEntry refusalLine(
      Actor actor,
      Household household,
      Deed deed,
      ResourcePath path,
      Instant at,
      Optional<String> times) {
    return new AuditEntry(
        at,
        deed,
        actor.webId(),
        clientOf(actor),
        actor.webId().flatMap(id -> chainOf(id, household)),
        actor.purpose(),
        Optional.empty(),
        Optional.empty(),
        Outcome.REFUSED,
        List.of(path),
        Optional.empty(),
        times);
  }

  private static Optional<String> clientOf(Actor actor) {
    return actor instanceof Actor.Agent agent ? agent.client() : Optional.empty();
  }

  private static Chain chainOf(Grant grant) {
    Grant.Recipient recipient = grant.recipient();
    return new Chain(recipient.name(), recipient.role(), Optional.of(recipient.organisation()));
  }

  private Optional<Chain> chainOf(IRI agent, Household household) {
    return household
        .member(agent)
        .map(member -> new Chain(member.name(), member.role(), Optional.empty()))
        .or(
            () ->
                register
                    .professional(agent)
                    .map(p -> new Chain(p.name(), p.role(), Optional.of(p.organisation().name()))));
  }
}
