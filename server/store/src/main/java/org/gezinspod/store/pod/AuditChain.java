package org.gezinspod.store.pod;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.store.pod.AuditTable.Raw;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.sql.Readers;
import org.gezinspod.store.sql.Sql;

/**
 * Checks the trail of a pod line by line: that no line is missing, was changed, moved or put in.
 * Lines cut off at the end leave a shorter chain that is whole; that shows only beside an earlier
 * {@link Verdict}.
 */
public final class AuditChain {
  private static final int LINES_AT_A_TIME = 500;

  private final AuditTable table;
  private final Readers readers;

  AuditChain(AuditTable table, Readers readers) {
    this.table = table;
    this.readers = readers;
  }

  /** What the check found. */
  public sealed interface Verdict {
    /**
     * Every line is as it was written.
     *
     * @param lines how many there are
     */
    record Whole(long lines) implements Verdict {}

    /**
     * The first line that is not.
     *
     * @param position where
     */
    record Broken(long position, Flaw flaw) implements Verdict {}
  }

  /** What is wrong with a line. */
  public enum Flaw {
    /** There is none at this position, though there are later ones. */
    MISSING,
    /** It is not chained to the line before it. */
    NOT_CHAINED,
    /** Its hash is not that of what stands there. */
    CHANGED,
    /** Its seal does not open at this position of this pod. */
    SEAL_BROKEN
  }

  private record Step(ChainEnd end, Optional<Verdict> verdict) {}

  /** Walks the trail from its first line to its last. */
  public Verdict verify(PodName pod) {
    Step step = new Step(ChainEnd.START, Optional.empty());
    while (step.verdict().isEmpty()) {
      ChainEnd end = step.end();
      step = readers.read(sql -> walk(sql, pod, end));
    }
    return step.verdict().get();
  }

  private Step walk(Sql sql, PodName pod, ChainEnd start) {
    List<Raw> lines = table.rawAfter(sql, pod, start.position(), LINES_AT_A_TIME);
    ChainEnd end = start;
    for (Raw line : lines) {
      ChainEnd next = end.plus(line.at(), line.sealed());
      Optional<Flaw> flaw = flaw(sql, pod, end, next, line);
      if (flaw.isPresent()) {
        return new Step(end, Optional.of(new Verdict.Broken(next.position(), flaw.get())));
      }
      end = next;
    }
    return lines.isEmpty()
        ? new Step(end, Optional.of(new Verdict.Whole(end.position())))
        : new Step(end, Optional.empty());
  }

  private Optional<Flaw> flaw(Sql sql, PodName pod, ChainEnd before, ChainEnd here, Raw line) {
    if (line.position() != here.position()) {
      return Optional.of(Flaw.MISSING);
    }
    if (!Arrays.equals(line.previous(), before.hash())) {
      return Optional.of(Flaw.NOT_CHAINED);
    }
    if (!Arrays.equals(line.hash(), here.hash())) {
      return Optional.of(Flaw.CHANGED);
    }
    try {
      table.open(sql, pod, line);
      return Optional.empty();
    } catch (SealBroken e) {
      return Optional.of(Flaw.SEAL_BROKEN);
    }
  }
}
