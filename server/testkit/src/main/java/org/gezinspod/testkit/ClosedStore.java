package org.gezinspod.testkit;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.resource.Upload;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Store;
import org.gezinspod.pod.store.Transaction;

/** What stands where no store is open yet: it knows no pods and does nothing. */
final class ClosedStore implements Store {
  private static IllegalStateException closed() {
    return new IllegalStateException("no store is open");
  }

  @Override
  public boolean exists(PodName pod) {
    throw closed();
  }

  @Override
  public <T> T read(PodName pod, Function<Snapshot, T> work) {
    throw closed();
  }

  @Override
  public <T> T write(PodName pod, Function<Transaction, T> deed) {
    throw closed();
  }

  @Override
  public boolean create(
      PodName pod, Household household, Function<Rules, Permit> founding, Founding first) {
    throw closed();
  }

  @Override
  public Upload receive(PodName pod, InputStream body, long most) {
    throw closed();
  }

  @Override
  public void discard(Upload upload) {
    throw closed();
  }

  @Override
  public List<PodName> podsWithMember(IRI agent) {
    throw closed();
  }

  @Override
  public List<PodName> podsWithGrantTo(IRI agent) {
    throw closed();
  }

  @Override
  public List<PodName> pods() {
    throw closed();
  }

  @Override
  public void close() {}
}
