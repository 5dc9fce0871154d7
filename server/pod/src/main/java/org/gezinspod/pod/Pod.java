package org.gezinspod.pod;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.change.Change;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.NotPossible;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;
import org.gezinspod.pod.resource.Upload;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Transaction;

/**
 * One pod, and the one door to it. Every deed decides, checks, writes and records in one
 * transaction; slow work (parsing, patching, shapes) comes before it, and the transaction decides
 * anew. A deed that returns is durable together with its line in the trail; a deed that throws a
 * {@link PodFailure} stored nothing.
 *
 * <p>Safe for many threads.
 */
public final class Pod {
  private static final byte[] NO_BODY = {};

  private final PodName name;
  private final House house;

  Pod(PodName name, House house) {
    this.name = name;
    this.house = house;
  }

  public PodName name() {
    return name;
  }

  /** Whether it is one person's or a family's: what its reserved paths depend on. */
  public Household.Kind kind() {
    return house.store().read(name, snapshot -> snapshot.rules().household().kind());
  }

  /** Access that the family gives, and the look-back. */
  public AccessBook access() {
    return new AccessBook(name, house);
  }

  /**
   * Asks a question of everything that the actor may read here. Never refused: who may read nothing
   * gets the answer of an empty pod.
   */
  public Asking ask(Actor actor, Question question) {
    return attempt(
        actor,
        Deed.QUERY_OPENED,
        ResourcePath.ROOT,
        () -> Asking.begin(name, house, actor, question));
  }

  /**
   * Reads a resource. The read is recorded before this returns, unless the resource is public,
   * which is counted.
   *
   * @throws PodFailure.NotAllowed where the actor may not read it, also where it does not exist
   * @throws PodFailure.NoSuchResource where it does not exist and the actor would have been allowed
   *     to read it
   */
  public PodResource read(Actor actor, ResourcePath path) {
    Deed deed = path.isAcl() ? Deed.READ_ACCESS_RULES : path.isContainer() ? Deed.LIST : Deed.READ;
    return attempt(actor, deed, path, () -> Reading.once(name, house, actor, path, deed));
  }

  /**
   * Puts a whole RDF document, ACL or container description at a path, and makes what containers
   * are missing above it.
   *
   * @param body complete
   */
  public Written put(
      Actor actor, ResourcePath path, MediaType type, byte[] body, Precondition precondition) {
    return attempt(
        actor,
        changing(path),
        path,
        () -> {
          Placement.refuseReserved(name, path, house);
          decideEarly(rules -> house.gatekeeper().put(rules, actor, path, now()));
          Draft draft = house.drafts().rdf(name, path, type, body);
          return Optional.of(
              house.store().write(name, tx -> putIn(tx, actor, path, draft, precondition)));
        });
  }

  /**
   * Puts a binary at a path. The stream is read to its end and made durable before it is stored.
   *
   * @param body closed by the caller
   */
  public Written putBinary(
      Actor actor, ResourcePath path, MediaType type, InputStream body, Precondition precondition) {
    return attempt(
        actor,
        Deed.CHANGE,
        path,
        () -> {
          Placement.refuseReserved(name, path, house);
          Placement.refuseBinary(path);
          decideEarly(rules -> house.gatekeeper().put(rules, actor, path, now()));
          return withUpload(
              body,
              upload -> {
                Draft draft = Draft.of(new Content.Binary(type, upload));
                return Optional.of(
                    house.store().write(name, tx -> putIn(tx, actor, path, draft, precondition)));
              });
        });
  }

  private Written putIn(
      Transaction tx, Actor actor, ResourcePath path, Draft draft, Precondition precondition) {
    Permit permit = admit(house.gatekeeper().put(tx.rules(), actor, path, now()));
    Optional<Head> current = tx.head(permit, path);
    require(precondition, current);
    return store(tx, permit, path, draft, current);
  }

  /**
   * Adds a document or container to a container.
   *
   * @param slug the name that the caller would like; heeded in a personal pod where it is free
   * @param asContainer whether the new member is a container
   */
  public Written post(
      Actor actor,
      ResourcePath container,
      MediaType type,
      byte[] body,
      Optional<String> slug,
      boolean asContainer) {
    return attempt(
        actor,
        Deed.CREATE,
        container,
        () -> {
          ResourcePath child = mint(actor, container, slug, asContainer);
          Draft draft = house.drafts().rdf(name, child, type, body);
          return house.store().write(name, tx -> postIn(tx, actor, container, child, draft));
        });
  }

  /** Adds a binary to a container; as {@link #post} and {@link #putBinary}. */
  public Written postBinary(
      Actor actor,
      ResourcePath container,
      MediaType type,
      InputStream body,
      Optional<String> slug) {
    return attempt(
        actor,
        Deed.CREATE,
        container,
        () -> {
          ResourcePath child = mint(actor, container, slug, false);
          return withUpload(
              body,
              upload -> {
                Draft draft = Draft.of(new Content.Binary(type, upload));
                return house.store().write(name, tx -> postIn(tx, actor, container, child, draft));
              });
        });
  }

  private ResourcePath mint(
      Actor actor, ResourcePath container, Optional<String> slug, boolean asContainer) {
    Placement.refuseReserved(name, container, house);
    return house
        .store()
        .read(
            name,
            snapshot -> {
              // Who may add to the container may add under any name: the name itself is not decided
              // about.
              Permit permit =
                  admit(
                      house
                          .gatekeeper()
                          .post(snapshot.rules(), actor, container, container, now()));
              requireContainer(snapshot, permit, container);
              return house.names().mint(snapshot.rules(), container, slug, asContainer);
            });
  }

  private Optional<Written> postIn(
      Transaction tx, Actor actor, ResourcePath container, ResourcePath child, Draft draft) {
    Permit permit = admit(house.gatekeeper().post(tx.rules(), actor, container, child, now()));
    requireContainer(tx, permit, container);
    if (Placement.isTaken(tx.rules(), child)) {
      return Optional.empty();
    }
    return Optional.of(store(tx, permit, child, draft, Optional.empty()));
  }

  /**
   * Changes a part of an RDF document, or makes it with what the change adds.
   *
   * @param change read from a patch whose base is this resource
   */
  public Written patch(Actor actor, ResourcePath path, Change change, Precondition precondition) {
    return attempt(
        actor,
        changing(path),
        path,
        () -> {
          Placement.refuseReserved(name, path, house);
          Patched patched =
              house
                  .store()
                  .read(name, snapshot -> look(snapshot, actor, path, change, precondition));
          Draft draft = house.drafts().patched(name, path, patched.head(), patched.body(), change);
          return house
              .store()
              .write(name, tx -> patchIn(tx, actor, path, change, draft, patched, precondition));
        });
  }

  private record Patched(Optional<Head> head, byte[] body) {}

  private Patched look(
      Snapshot snapshot, Actor actor, ResourcePath path, Change change, Precondition precondition) {
    Permit permit = admit(decidePatch(snapshot.rules(), actor, path, change));
    Optional<Head> head = snapshot.head(permit, path);
    require(precondition, head);
    if (head.isPresent() && head.get().kind() == Kind.BINARY) {
      throw new NotPossible(NotPossible.Kind.PATCH_BINARY);
    }
    return new Patched(head, head.map(h -> snapshot.body(permit, h)).orElse(NO_BODY));
  }

  private Optional<Written> patchIn(
      Transaction tx,
      Actor actor,
      ResourcePath path,
      Change change,
      Draft draft,
      Patched patched,
      Precondition precondition) {
    Permit permit = admit(decidePatch(tx.rules(), actor, path, change));
    Optional<Head> current = tx.head(permit, path);
    require(precondition, current);
    if (!current.map(Head::version).equals(patched.head().map(Head::version))) {
      return Optional.empty();
    }
    return Optional.of(store(tx, permit, path, draft, current));
  }

  private Decision decidePatch(Rules rules, Actor actor, ResourcePath path, Change change) {
    return house
        .gatekeeper()
        .patch(rules, actor, path, change.looks(), change.adds(), change.removes(), now());
  }

  /** Takes a resource away, and its ACL with it. Earlier versions stay in the store. */
  public void delete(Actor actor, ResourcePath path, Precondition precondition) {
    attempt(
        actor,
        Deed.DELETE,
        path,
        () -> {
          Placement.refuseReserved(name, path, house);
          return Optional.of(
              house.store().write(name, tx -> deleteIn(tx, actor, path, precondition)));
        });
  }

  private Head deleteIn(Transaction tx, Actor actor, ResourcePath path, Precondition precondition) {
    Permit permit = admit(house.gatekeeper().delete(tx.rules(), actor, path, now()));
    Head head = tx.head(permit, path).orElseThrow(PodFailure.NoSuchResource::new);
    require(precondition, Optional.of(head));
    if (path.subject().isRoot()) {
      throw new NotPossible(
          path.isRoot() ? NotPossible.Kind.DELETE_ROOT : NotPossible.Kind.DELETE_ROOT_ACL);
    }
    if (path.isContainer() && !tx.members(permit, path).isEmpty()) {
      throw new Conflict(Conflict.Kind.CONTAINER_NOT_EMPTY);
    }
    path.acl().filter(tx.rules()::exists).ifPresent(acl -> tx.remove(permit, acl));
    tx.remove(permit, path);
    Deed deed = path.isAcl() ? Deed.CHANGE_ACCESS_RULES : Deed.DELETE;
    tx.record(line(tx, permit, deed, path, head.version()));
    return head;
  }

  // Check, write, record: the second half of every write that stores a version.
  private Written store(
      Transaction tx, Permit permit, ResourcePath path, Draft draft, Optional<Head> current) {
    if (path.isAcl()) {
      Placement.checkRules(tx.rules(), path, draft.rules());
    } else if (current.isEmpty()) {
      Placement.makeRoom(tx, permit, path);
    }
    Head head = tx.put(permit, path, draft.content(), draft.shapes());
    if (path.isAcl()) {
      tx.putRules(permit, path.subject(), draft.rules());
    } else {
      tx.putGroups(permit, path, draft.groups());
    }
    Deed deed = current.isEmpty() && !path.isAcl() ? Deed.CREATE : changing(path);
    tx.record(line(tx, permit, deed, path, head.version()));
    return new Written(head, current.isEmpty(), draft.warnings());
  }

  private AuditEntry line(Snapshot at, Permit permit, Deed deed, ResourcePath path, long version) {
    return house
        .ledger()
        .line(permit, at.rules().household(), deed, List.of(path), Optional.of(version));
  }

  private <T> Optional<T> withUpload(InputStream body, Function<Upload, Optional<T>> work) {
    Upload upload = house.store().receive(name, body, house.limits().binaryBytes());
    boolean taken = false;
    try {
      Optional<T> result = work.apply(upload);
      taken = result.isPresent();
      // A second try would need the stream again, which is spent.
      if (!taken) {
        throw new Conflict(Conflict.Kind.CONTENDED);
      }
      return result;
    } finally {
      if (!taken) {
        house.store().discard(upload);
      }
    }
  }

  // A stranger costs no parsing. What counts is decided again inside the transaction.
  private void decideEarly(Function<Rules, Decision> decide) {
    house.store().read(name, snapshot -> admit(decide.apply(snapshot.rules())));
  }

  private static void requireContainer(Snapshot at, Permit permit, ResourcePath container) {
    if (at.head(permit, container).isEmpty()) {
      throw new PodFailure.NoSuchResource();
    }
    if (!container.isContainer()) {
      throw new NotPossible(NotPossible.Kind.POST_TO_DOCUMENT);
    }
  }

  private static void require(Precondition precondition, Optional<Head> current) {
    if (!precondition.holds(current.map(Head::tag))) {
      throw new PodFailure.PreconditionNotMet();
    }
  }

  private static Deed changing(ResourcePath path) {
    return path.isAcl() ? Deed.CHANGE_ACCESS_RULES : Deed.CHANGE;
  }

  private Instant now() {
    return house.clock().instant();
  }

  static Permit admit(Decision decision) {
    return switch (decision) {
      case Decision.Allowed(Permit permit) -> permit;
      case Decision.Refused refused -> throw new PodFailure.NotAllowed(refused);
    };
  }

  // Tries until nothing moved in between, and records a refusal.
  private <T> T attempt(Actor actor, Deed deed, ResourcePath path, Supplier<Optional<T>> work) {
    return house.attempt(name, actor, deed, path, work);
  }
}
