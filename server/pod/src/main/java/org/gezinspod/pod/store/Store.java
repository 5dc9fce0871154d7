package org.gezinspod.pod.store;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.resource.Upload;

/**
 * Keeps pods. The contract suite in {@code testkit} says what every implementation holds to. Safe
 * for many threads; callers may be virtual threads and are never pinned.
 */
public interface Store extends AutoCloseable {
  boolean exists(PodName pod);

  /**
   * Looks at one consistent view of a pod.
   *
   * @param work may be run more than once, so it has no effects; it may hop between threads at each
   *     call
   * @throws org.gezinspod.pod.failure.PodFailure.NoSuchPod where there is none
   */
  <T> T read(PodName pod, Function<Snapshot, T> work);

  /**
   * Does one deed. When it returns, the deed is durable. What {@code deed} throws undoes it and
   * comes out again unchanged. Deeds that wait at the same time are committed together, yet each
   * stands or falls alone.
   *
   * @param deed runs once
   * @throws org.gezinspod.pod.failure.PodFailure.NoSuchPod where there is none
   * @throws org.gezinspod.pod.failure.PodFailure.Busy where too many deeds wait; nothing was done
   */
  <T> T write(PodName pod, Function<Transaction, T> deed);

  /** A deed that answers nothing; as {@link #write}. */
  default void run(PodName pod, Consumer<Transaction> deed) {
    write(
        pod,
        transaction -> {
          deed.accept(transaction);
          return Boolean.TRUE;
        });
  }

  /**
   * Makes a pod with its root container and does the first deed in it, in one transaction.
   *
   * @param founding mints the permit of the first deed; asked once with the rules of the new, empty
   *     pod
   * @return false where a pod of that name exists already; then nothing was done
   */
  boolean create(
      PodName pod, Household household, Function<Rules, Permit> founding, Founding first);

  /** The first deed in a new pod. */
  @FunctionalInterface
  interface Founding {
    void found(Transaction transaction, Permit permit);
  }

  /**
   * Receives a binary whole and makes it durable, without making it reachable.
   *
   * @param most the largest size in bytes
   * @throws org.gezinspod.pod.failure.PodFailure.LimitExceeded where it is larger; nothing is kept
   * @throws java.io.UncheckedIOException where reading {@code body} fails; nothing is kept
   */
  Upload receive(PodName pod, InputStream body, long most);

  /** Throws away an upload that no transaction took. */
  void discard(Upload upload);

  /** The pods that this agent is a member of, by name. */
  List<PodName> podsWithMember(IRI agent);

  /** The pods in which this agent ever had a grant: a hint where to look, never a right. */
  List<PodName> podsWithGrantTo(IRI agent);

  /** Every pod, by name: for checks by the operator, which tell nothing of their content. */
  List<PodName> pods();

  @Override
  void close();
}
