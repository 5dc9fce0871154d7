package org.gezinspod.store.pod;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Act;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.store.blob.BlobFiles;
import org.gezinspod.store.blob.BlobName;

/** What snapshots and deeds have in common: every door asks for the permit before it looks. */
abstract class ViewReader implements Snapshot {
  private final ViewRules rules;
  private final BlobFiles blobs;

  ViewReader(BaseUrl base, BlobFiles blobs) {
    this.rules = new ViewRules(this::view, base);
    this.blobs = blobs;
  }

  /** The view that is read. */
  abstract PodView view();

  /** The body of a current version, from wherever it is. */
  abstract byte[] load(Entry entry);

  /** Lines of the trail, newest first. */
  abstract List<AuditLine> lines(TrailPage page);

  /** When each agent last looked. */
  abstract Map<IRI, Instant> looks();

  @Override
  public final PodName pod() {
    return view().pod();
  }

  @Override
  public final long version() {
    return view().version();
  }

  @Override
  public final Rules rules() {
    return rules;
  }

  @Override
  public final Optional<Head> head(Permit permit, ResourcePath path) {
    permit.require(Act.READ, path, rules);
    return view().contents().entry(path).map(Entry::head);
  }

  @Override
  public final byte[] body(Permit permit, Head head) {
    permit.require(Act.READ, head.path(), rules);
    if (head.kind() == Kind.BINARY) {
      throw new IllegalArgumentException("a binary is opened, not read whole");
    }
    return load(current(head));
  }

  @Override
  public final InputStream open(Permit permit, Head head, long from) {
    permit.require(Act.READ, head.path(), rules);
    if (head.kind() != Kind.BINARY) {
      throw new IllegalArgumentException("only a binary is opened");
    }
    if (from < 0 || from > head.size()) {
      throw new IllegalArgumentException("a binary is opened within its size");
    }
    return blobs.open(pod(), BlobName.decode(load(current(head))), head.size(), from);
  }

  // Who holds an old head does not read what was taken away or replaced since.
  private Entry current(Head head) {
    return view()
        .contents()
        .entry(head.path())
        .filter(entry -> entry.head().version() == head.version())
        .orElseThrow(() -> new IllegalStateException("the head is not of this snapshot"));
  }

  @Override
  public final List<Head> members(Permit permit, ResourcePath container) {
    permit.require(Act.READ, container, rules);
    return view().contents().members(container);
  }

  @Override
  public final List<Head> documents(Permit permit) {
    List<Head> readable = new ArrayList<>();
    for (Head head : view().contents().documents()) {
      if (permit.covers(Act.READ, head.path())) {
        permit.require(Act.READ, head.path(), rules);
        readable.add(head);
      }
    }
    return readable;
  }

  @Override
  public final List<Grant> grants(Permit permit) {
    permit.require(Act.SEE_GRANTS, ResourcePath.ROOT, rules);
    return view().grants().newestFirst();
  }

  @Override
  public final Map<IRI, Instant> lastLooks(Permit permit) {
    permit.require(Act.LOOK_BACK, ResourcePath.ROOT, rules);
    return looks();
  }

  @Override
  public final List<AuditLine> trail(Permit permit, TrailPage page) {
    permit.require(Act.LOOK_BACK, ResourcePath.ROOT, rules);
    return lines(page);
  }
}
