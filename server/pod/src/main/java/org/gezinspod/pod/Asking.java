package org.gezinspod.pod;

import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.Answer;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.query.Question;

/**
 * A question that is being answered. That it was asked is recorded before this exists; closing it
 * records which documents it was answered from. Without a closing line, all that the asker could
 * read count as read.
 */
public final class Asking implements AutoCloseable {
  private final PodName name;
  private final House house;
  private final QueryEngine.Evaluation evaluation;
  private final Optional<AuditEntry> closing;

  private Asking(
      PodName name, House house, QueryEngine.Evaluation evaluation, Optional<AuditEntry> closing) {
    this.name = name;
    this.house = house;
    this.evaluation = evaluation;
    this.closing = closing;
  }

  private record Prepared(QueryEngine.Evaluation evaluation, Permit permit, Household household) {}

  static Optional<Asking> begin(PodName name, House house, Actor actor, Question question) {
    Prepared prepared =
        house
            .store()
            .read(
                name,
                snapshot -> {
                  Permit permit =
                      house.gatekeeper().browse(snapshot.rules(), actor, house.clock().instant());
                  long epoch = permit.epoch();
                  return new Prepared(
                      house
                          .engine()
                          .prepare(
                              snapshot,
                              permit,
                              question,
                              house.limits().query(),
                              () -> epochOf(name, house) == epoch),
                      permit,
                      snapshot.rules().household());
                });
    if (actor.webId().isEmpty()) {
      house.ledger().publicRead(name);
      return Optional.of(new Asking(name, house, prepared.evaluation(), Optional.empty()));
    }
    AuditEntry opened =
        house
            .ledger()
            .line(
                prepared.permit(),
                prepared.household(),
                Deed.QUERY_OPENED,
                List.of(ResourcePath.ROOT),
                Optional.empty())
            .noting(question.text());
    boolean unmoved =
        house
            .store()
            .write(
                name,
                tx -> {
                  boolean same = tx.rules().epoch() == prepared.permit().epoch();
                  if (same) {
                    tx.record(opened);
                  }
                  return same;
                });
    return unmoved
        ? Optional.of(new Asking(name, house, prepared.evaluation(), Optional.of(opened)))
        : Optional.empty();
  }

  private static long epochOf(PodName name, House house) {
    return house.store().read(name, snapshot -> snapshot.rules().epoch());
  }

  /** The answer; read once. */
  public Answer answer() {
    return evaluation.answer();
  }

  /** Records what the question was answered from. */
  @Override
  public void close() {
    closing.ifPresent(
        opened -> {
          List<ResourcePath> read =
              evaluation.sources().read().stream()
                  .sorted()
                  .limit(AuditEntry.MOST_RESOURCES)
                  .toList();
          house.store().run(name, tx -> tx.record(opened.closedWith(read)));
        });
  }
}
