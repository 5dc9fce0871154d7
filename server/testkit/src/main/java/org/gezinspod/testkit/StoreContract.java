package org.gezinspod.testkit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Gatekeeper;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Store;
import org.gezinspod.pod.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The scene of the store's contract: one store with the pod {@code jansen}, whose owner may do
 * everything. Permits come from the real gatekeeper. The suites that extend this hold the
 * sentences.
 */
public abstract class StoreContract {
  protected static final BaseUrl BASE = new BaseUrl("https://pods.example/");
  protected static final PodName POD = new PodName("jansen");
  protected static final IRI OWNER = iri("https://pods.example/alice/profile/card#me");
  protected static final IRI PROFESSIONAL = iri("https://gemeente.example/dewit#me");
  protected static final Actor ALICE = Actor.Agent.of(OWNER);
  protected static final Gatekeeper GATEKEEPER = new Gatekeeper();
  protected static final Optional<String> NO_SHAPES = Optional.empty();

  protected final MovableClock clock = MovableClock.atStart();
  protected Store store = new ClosedStore();

  /** A new, empty store. */
  protected abstract Store openStore(BaseUrl base, Clock clock);

  @BeforeEach
  void openTheScene() {
    store = openStore(BASE, clock);
    found(POD);
  }

  @AfterEach
  void closeTheScene() {
    store.close();
  }

  protected static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }

  protected static ResourcePath path(String text) {
    return ResourcePath.parse(text);
  }

  protected static Household householdOf(IRI owner) {
    return new Household(
        Household.Kind.PERSONAL,
        List.of(new Household.Member(owner, "Alice Jansen", "ouderMetGezag", Optional.empty())),
        List.of());
  }

  /** Makes a pod whose owner may do everything with everything in it. */
  protected final boolean found(PodName pod) {
    return store.create(
        pod,
        householdOf(OWNER),
        rules -> GATEKEEPER.found(rules, ALICE, clock.instant()),
        (transaction, permit) -> writeAcl(transaction, permit, ResourcePath.ROOT, ownerRule()));
  }

  protected static void writeAcl(
      Transaction transaction, Permit permit, ResourcePath subject, Rule... rules) {
    transaction.put(permit, subject.acl().orElseThrow(), turtle("# rules"), NO_SHAPES);
    transaction.putRules(permit, subject, List.of(rules));
  }

  protected static Rule ownerRule() {
    return rule(Set.of(OWNER), false, EnumSet.allOf(Mode.class));
  }

  protected static Rule rule(Set<IRI> agents, boolean everybody, Set<Mode> modes) {
    return new Rule(modes, agents, Set.of(), everybody, false, true, true, Set.of());
  }

  protected static Content.Rdf turtle(String text) {
    return new Content.Rdf(MediaType.TURTLE, text.getBytes(StandardCharsets.UTF_8));
  }

  protected static Content.Container container() {
    return new Content.Container(new byte[0]);
  }

  protected static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  protected static Permit admitted(Decision decision) {
    if (decision instanceof Decision.Allowed(Permit permit)) {
      return permit;
    }
    throw new AssertionError("the gatekeeper refused: " + decision);
  }

  protected final Permit toRead(Snapshot at, ResourcePath path) {
    return admitted(GATEKEEPER.read(at.rules(), ALICE, path, clock.instant()));
  }

  protected final Permit toWrite(Snapshot at, ResourcePath path) {
    return admitted(GATEKEEPER.put(at.rules(), ALICE, path, clock.instant()));
  }

  protected final Permit toDelete(Snapshot at, ResourcePath path) {
    return admitted(GATEKEEPER.delete(at.rules(), ALICE, path, clock.instant()));
  }

  protected final Permit toGrant(Snapshot at, ResourcePath part) {
    return admitted(GATEKEEPER.grant(at.rules(), ALICE, List.of(part), clock.instant()));
  }

  protected final Permit toOversee(Snapshot at) {
    return admitted(GATEKEEPER.oversee(at.rules(), ALICE, clock.instant()));
  }

  /** Puts a document as the owner, in a deed of its own. */
  protected final Head put(String path, String text) {
    return put(POD, path(path), turtle(text));
  }

  protected final Head makeContainer(String path) {
    return put(POD, path(path), container());
  }

  protected final Head put(PodName pod, ResourcePath path, Content content) {
    return store.write(pod, tx -> tx.put(toWrite(tx, path), path, content, NO_SHAPES));
  }

  protected final void remove(String path) {
    store.run(POD, tx -> tx.remove(toDelete(tx, path(path)), path(path)));
  }

  protected final Optional<Head> head(String path) {
    return store.read(POD, at -> at.head(toRead(at, path(path)), path(path)));
  }

  /** The text of the current version; empty where there is none. */
  protected final Optional<String> text(String path) {
    return store.read(POD, at -> text(at, path(path)));
  }

  protected final Optional<String> text(Snapshot at, ResourcePath path) {
    Permit permit = toRead(at, path);
    return at.head(permit, path)
        .map(head -> new String(at.body(permit, head), StandardCharsets.UTF_8));
  }

  protected final List<String> members(String container) {
    return store.read(
        POD,
        at ->
            at.members(toRead(at, path(container)), path(container)).stream()
                .map(head -> head.path().value())
                .toList());
  }

  protected final long version() {
    return store.read(POD, Snapshot::version);
  }

  protected final long epoch() {
    return store.read(POD, at -> at.rules().epoch());
  }

  /** A grant of reading to the professional, for a year from now. */
  protected final Grant grantTo(IRI agent, String id, ResourcePath part) {
    Instant now = clock.instant();
    return new Grant(
        id,
        new Grant.Recipient(agent, "J. de Wit", "casusregisseur", "Gemeente", Optional.empty()),
        List.of(new Grant.Opening(part, Set.of(Mode.READ))),
        iri("https://vocab.example/doel#plan"),
        iri("https://vocab.example/grondslag#toestemming"),
        Optional.empty(),
        List.of(OWNER),
        now,
        now.plusSeconds(365L * 24 * 3600),
        OWNER,
        iri("https://vocab.example/hoedanigheid#ouder"),
        now,
        Optional.empty());
  }

  /** A line that says that an agent read a document. */
  protected final AuditEntry readingBy(IRI agent, String path) {
    return new AuditEntry(
        clock.instant(),
        AuditEntry.Deed.READ,
        Optional.of(agent),
        Optional.of("https://app.example/id"),
        Optional.of(new AuditEntry.Chain("J. de Wit", "casusregisseur", Optional.of("Gemeente"))),
        Optional.of(iri("https://vocab.example/doel#plan")),
        Optional.of(iri("https://vocab.example/grondslag#toestemming")),
        Optional.of("g1"),
        AuditEntry.Outcome.DONE,
        List.of(path(path)),
        Optional.of(7L),
        Optional.of("two lines\nand a ‘quote’"));
  }

  protected static Map<IRI, Set<IRI>> group(String name, IRI... members) {
    return Map.of(iri(name), Set.of(members));
  }
}
