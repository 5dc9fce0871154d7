package org.gezinspod.store.pod;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Act;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.NotPossible;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.store.Transaction;
import org.gezinspod.store.blob.Uploads;
import org.gezinspod.store.pod.PodTables.Event;
import org.gezinspod.store.seal.SealingKey;
import org.gezinspod.store.sql.Sql;

/**
 * One deed on one pod. While it runs it only makes the next view in memory and notes the rows that
 * go with it; the rows are written when it has returned. So a deed that throws has written nothing,
 * and its neighbours in the batch need no savepoint.
 */
final class PodDeed extends ViewReader implements Transaction {
  private final Rooms rooms;
  private final Uploads uploads;
  private final Sql sql;
  private final PodView before;
  private PodView view;
  private ChainEnd chain;
  private final Map<IRI, Instant> earlierLooks;

  private final List<Consumer<Sql>> rows = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<AuditTable.Sealed> lines = new ArrayList<>();
  private final Map<ResourcePath, byte[]> bodies = new HashMap<>();
  private final Map<ResourcePath, Long> lastVersions = new HashMap<>();
  private final Set<ResourcePath> heads = new LinkedHashSet<>();
  private final Set<ResourcePath> ruled = new HashSet<>();
  private final Set<ResourcePath> aclsPut = new HashSet<>();
  private final List<Uploads.Waiting> taken = new ArrayList<>();

  PodDeed(
      Rooms rooms,
      Uploads uploads,
      Sql sql,
      PodView before,
      ChainEnd chain,
      Map<IRI, Instant> earlierLooks) {
    super(rooms.base(), rooms.blobs());
    this.rooms = rooms;
    this.uploads = uploads;
    this.sql = sql;
    this.before = before;
    this.view = before;
    this.chain = chain;
    this.earlierLooks = earlierLooks;
  }

  @Override
  PodView view() {
    return view;
  }

  @Override
  byte[] load(Entry entry) {
    byte[] own = bodies.get(entry.head().path());
    return own != null
        ? own
        : rooms
            .bodies()
            .known(pod(), entry)
            .orElseGet(() -> rooms.bodies().load(sql, pod(), entry));
  }

  @Override
  List<AuditLine> lines(TrailPage page) {
    List<AuditLine> all = new ArrayList<>();
    for (AuditTable.Sealed own : lines.reversed()) {
      if (AuditTable.isOn(page, own.line())) {
        all.add(own.line());
      }
    }
    all.addAll(rooms.audit().lines(sql, pod(), page));
    return List.copyOf(all.subList(0, Math.min(all.size(), page.most())));
  }

  @Override
  Map<IRI, Instant> looks() {
    Map<IRI, Instant> looks = rooms.audit().looks(sql, pod());
    earlierLooks.forEach((agent, at) -> looks.merge(agent, at, PodDeed::later));
    ownLooks().forEach((agent, at) -> looks.merge(agent, at, PodDeed::later));
    return looks;
  }

  /** Who looked in this deed, and when. */
  Map<IRI, Instant> ownLooks() {
    Map<IRI, Instant> looks = new HashMap<>();
    for (AuditTable.Sealed line : lines) {
      if (AuditTable.isLook(line.entry())) {
        looks.merge(line.entry().agent().orElseThrow(), line.entry().at(), PodDeed::later);
      }
    }
    return looks;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void moveTo(PodView next) {
    view = next.atVersion(before.version() + 1);
  }

  @Override
  public Head put(Permit permit, ResourcePath path, Content content, Optional<String> shapes) {
    permit.require(Act.WRITE, path, rules());
    Placement.check(view.contents(), path, content, rooms.mostResources());
    Optional<Entry> current = view.contents().entry(path);
    return store(path, content, shapes, current);
  }

  /** Makes the root container, which nobody has a permit for yet. */
  void putRoot() {
    store(
        ResourcePath.ROOT, new Content.Container(new byte[0]), Optional.empty(), Optional.empty());
  }

  private Head store(
      ResourcePath path, Content content, Optional<String> shapes, Optional<Entry> current) {
    long version = current.map(e -> e.head().version()).orElseGet(() -> lastVersion(path)) + 1;
    Head head =
        new Head(
            path,
            kind(path, content),
            content.mediaType(),
            version,
            Tags.fresh(),
            now(),
            content.size(),
            shapes);
    Entry entry = new Entry(head, current.map(Entry::keyId).orElseGet(this::freshKey));
    byte[] body = body(content);
    bodies.put(path, body);
    rows.add(s -> rooms.bodies().insert(s, pod(), entry, body));
    setHead(view.contents().with(entry), path);
    touchContainer(path);
    noteEvent(current.isEmpty() ? Event.Kind.CREATED : Event.Kind.CHANGED, head);
    if (path.isAcl()) {
      aclsPut.add(path.subject());
    }
    return head;
  }

  private static Kind kind(ResourcePath path, Content content) {
    if (path.isContainer()) {
      return Kind.CONTAINER;
    }
    return content instanceof Content.Binary ? Kind.BINARY : Kind.RDF;
  }

  private byte[] body(Content content) {
    return switch (content) {
      case Content.Rdf(MediaType type, byte[] bytes) -> bytes;
      case Content.Container(byte[] description) -> description;
      case Content.Binary binary -> {
        Uploads.Waiting upload = uploads.take(pod(), binary.upload());
        taken.add(upload);
        rows.add(s -> uploads.deleteRow(s, upload));
        yield upload.name().encode();
      }
    };
  }

  private long freshKey() {
    SealingKey key = SealingKey.fresh();
    rows.add(s -> rooms.keys().insert(s, pod(), key));
    return key.id();
  }

  private long lastVersion(ResourcePath path) {
    Long own = lastVersions.get(path);
    return own != null ? own : rooms.bodies().lastVersion(sql, pod(), path);
  }

  private Instant now() {
    return rooms.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void setHead(Contents contents, ResourcePath changed) {
    heads.add(changed);
    moveTo(view.with(contents));
  }

  // What the list says of the member changed, so the list has another tag.
  private void touchContainer(ResourcePath member) {
    if (member.isAcl() || member.isRoot()) {
      return;
    }
    ResourcePath container = member.parent().orElseThrow();
    Entry entry = view.contents().entry(container).orElseThrow();
    Head head = entry.head();
    Head touched =
        new Head(
            container,
            head.kind(),
            head.mediaType(),
            head.version(),
            Tags.fresh(),
            head.modified(),
            head.size(),
            head.shapes());
    setHead(view.contents().with(new Entry(touched, entry.keyId())), container);
  }

  private void noteEvent(Event.Kind kind, Head head) {
    if (!head.path().isAcl()) {
      events.add(new Event(kind, head.path(), head.version(), now()));
    }
  }

  @Override
  public void remove(Permit permit, ResourcePath path) {
    permit.require(Act.DELETE, path, rules());
    if (path.subject().isRoot()) {
      throw new NotPossible(
          path.isAcl() ? NotPossible.Kind.DELETE_ROOT_ACL : NotPossible.Kind.DELETE_ROOT);
    }
    if (view.contents().hasMembers(path)) {
      throw new Conflict(Conflict.Kind.CONTAINER_NOT_EMPTY);
    }
    // An ACL does not outlive its subject: it would open whatever comes under that name next.
    path.acl().filter(view.contents()::has).ifPresent(acl -> takeAway(permit, acl));
    takeAway(permit, path);
  }

  private void takeAway(Permit permit, ResourcePath path) {
    permit.require(Act.DELETE, path, rules());
    Head head = view.contents().entry(path).orElseThrow(PodFailure.NoSuchResource::new).head();
    lastVersions.put(path, head.version());
    bodies.remove(path);
    long at = now().toEpochMilli();
    rows.add(s -> rooms.bodies().insertRemoval(s, pod(), head, at));
    setHead(view.contents().without(path), path);
    touchContainer(path);
    noteEvent(Event.Kind.REMOVED, head);
    if (path.isAcl()) {
      aclsPut.remove(path.subject());
      setRules(path.subject(), view.withoutRules(path.subject()));
      ruled.remove(path.subject());
    } else {
      setGroups(path, Map.of());
    }
  }

  @Override
  public void putRules(Permit permit, ResourcePath subject, List<Rule> rules) {
    ResourcePath acl =
        subject.acl().orElseThrow(() -> new IllegalArgumentException("an ACL has no rules"));
    permit.require(Act.WRITE, acl, rules());
    ruled.add(subject);
    setRules(subject, view.withRules(subject, rules));
  }

  private void setRules(ResourcePath subject, PodView next) {
    moveTo(next);
    PodView written = view;
    rows.add(s -> rooms.tables().writeRules(s, written, subject));
  }

  @Override
  public void putGroups(Permit permit, ResourcePath document, Map<IRI, Set<IRI>> members) {
    permit.require(Act.WRITE, document, rules());
    Map<IRI, Set<IRI>> copy = new HashMap<>();
    members.forEach((group, agents) -> copy.put(group, Set.copyOf(agents)));
    setGroups(document, Map.copyOf(copy));
  }

  private void setGroups(ResourcePath document, Map<IRI, Set<IRI>> groups) {
    if (!groups.equals(view.groups().getOrDefault(document, Map.of()))) {
      moveTo(view.withGroups(document, groups));
      PodView written = view;
      rows.add(s -> rooms.tables().writeGroups(s, written, document));
    }
  }

  @Override
  public void addGrant(Permit permit, Grant grant) {
    requireGranting(permit, grant);
    if (grant.ending().isPresent() || view.grants().byId(grant.id()).isPresent()) {
      throw new IllegalArgumentException("a new grant has a new id and has not ended");
    }
    long ordinal = view.grants().newestFirst().size();
    moveTo(view.with(view.grants().with(grant)));
    rows.add(s -> rooms.tables().insertGrant(s, pod(), grant, ordinal));
  }

  @Override
  public void endGrant(Permit permit, String id, Grant.Ending how) {
    Grant grant =
        view.grants()
            .byId(id)
            .orElseThrow(
                () -> new PodFailure.GrantRefused(PodFailure.GrantRefused.Kind.NO_SUCH_GRANT));
    requireGranting(permit, grant);
    if (grant.ending().isEmpty() && how.at().isBefore(grant.until())) {
      moveTo(view.with(view.grants().withEnded(grant.endedBy(how))));
      rows.add(s -> rooms.tables().insertEnding(s, pod(), id, how));
    }
  }

  private void requireGranting(Permit permit, Grant grant) {
    for (Grant.Opening opening : grant.openings()) {
      permit.require(Act.GRANT, opening.path(), rules());
    }
  }

  @Override
  public void record(AuditEntry entry) {
    AuditTable.Sealed line = rooms.audit().seal(sql, pod(), entry, chain);
    lines.add(line);
    chain = line.after();
  }

  @Override
  public void count(long minute, long publicReads, long strangersRefused) {
    rows.add(s -> rooms.tables().count(s, pod(), minute, publicReads, strangersRefused));
  }

  /**
   * Checks, when the deed has returned, that documents and rules agree.
   *
   * @throws IllegalStateException where they do not
   */
  void requireWhole() {
    if (!ruled.equals(aclsPut)) {
      throw new IllegalStateException("an ACL document and its rules are put by the same deed");
    }
  }

  /** Writes the rows, except heads and the pod's own row, which the batch writes once. */
  void writeRows() {
    rows.forEach(row -> row.accept(sql));
    lines.forEach(line -> rooms.audit().insert(sql, pod(), line));
    for (int i = 0; i < events.size(); i++) {
      rooms.tables().insertEvent(sql, pod(), view.version(), i, events.get(i));
    }
  }

  /** Puts back what the deed took, when nothing of it stands. */
  void giveBack() {
    taken.forEach(uploads::giveBack);
  }

  ChainEnd chain() {
    return chain;
  }

  /** The paths whose heads changed. */
  Set<ResourcePath> heads() {
    return heads;
  }

  /** The bodies of the versions that it put, by path. */
  Map<ResourcePath, byte[]> bodies() {
    return bodies;
  }

  List<Uploads.Waiting> taken() {
    return taken;
  }
}
