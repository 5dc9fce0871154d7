package org.gezinspod.pod.query;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.store.Snapshot;

/**
 * The port that evaluates questions. Rights are enforced below the query: the evaluation sees only
 * statements of documents that the permit lets read, at the version of the snapshot, whatever the
 * text says. ACLs are never seen.
 */
public interface QueryEngine {

  /**
   * Prepares an answer. Reading it evaluates the question.
   *
   * @param snapshot whose version is asked; it may be left before the answer is read
   * @param permit decides document by document ({@code Gatekeeper.browse}), on the rules of the
   *     snapshot
   * @param goesOn asked now and then; where it says no, the evaluation ends with {@code
   *     AccessEnded}
   */
  Evaluation prepare(
      Snapshot snapshot,
      Permit permit,
      Question question,
      QueryLimits limits,
      BooleanSupplier goesOn);

  /**
   * An answer and what it was found in.
   *
   * @param answer to be read once, on the caller's thread
   * @param sources the documents whose statements the evaluation has read so far; complete when the
   *     answer is
   */
  record Evaluation(Answer answer, Sources sources) {}

  /** Tells which documents an evaluation has read. */
  @FunctionalInterface
  interface Sources {
    Set<ResourcePath> read();
  }
}
