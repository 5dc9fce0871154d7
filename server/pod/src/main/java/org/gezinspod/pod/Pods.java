package org.gezinspod.pod;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Gatekeeper;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.query.QueryEngine;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.store.Store;
import org.gezinspod.pod.store.Transaction;
import org.gezinspod.shapes.ShapeLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pods of one server: finds them and founds them. Safe for many threads; closed before its
 * store.
 */
public final class Pods implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pods.class);
  private static final byte[] NO_DESCRIPTION = {};

  /** The containers that a gezin pod has from its first moment (vocabulary §6). */
  public static final List<String> FAMILY_CONTAINERS =
      List.of(
          "/gezin/",
          "/gezin/leden/",
          "/netwerk/",
          "/casussen/",
          "/eigen/",
          "/eigen/notities/",
          "/inbox/");

  private final House house;
  private final Documents documents;
  private final ScheduledExecutorService settling;

  public Pods(
      BaseUrl base,
      Store store,
      QueryEngine engine,
      Register register,
      ShapeLibrary shapes,
      PodLimits limits,
      Clock clock) {
    this.documents = new Documents(limits.rdf());
    this.house =
        new House(
            base,
            store,
            register,
            engine,
            new Gatekeeper(),
            new Ledger(store, register, clock),
            new Drafts(base, documents, new ShapeGate(shapes)),
            new Names(),
            limits,
            clock);
    this.settling =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger").daemon().factory());
    var unused = settling.scheduleWithFixedDelay(this::settle, 1, 1, TimeUnit.MINUTES);
  }

  private void settle() {
    try {
      house.ledger().settle(false);
    } catch (RuntimeException e) {
      // The counts stay in memory and are tried again in a minute; the schedule must go on.
      LOG.warn("The counts of the look-back could not be written down", e);
    }
  }

  public BaseUrl base() {
    return house.base();
  }

  /** How RDF is read and written here. */
  public Documents documents() {
    return documents;
  }

  public PodLimits limits() {
    return house.limits();
  }

  /** What these pods take for the time. */
  public Clock clock() {
    return house.clock();
  }

  /** The pod of this name, if there is one. */
  public Optional<Pod> find(PodName name) {
    return house.store().exists(name) ? Optional.of(new Pod(name, house)) : Optional.empty();
  }

  /** The gezin pods and the personal pod that this agent is a member of. */
  public List<PodName> podsOf(IRI agent) {
    return house.store().podsWithMember(agent);
  }

  /**
   * Whose pod it is. What it tells is on the first page that every member sees; it is not told to
   * anybody else.
   */
  public Optional<Household> householdOf(PodName name, IRI member) {
    return find(name)
        .map(pod -> house.store().read(name, snapshot -> snapshot.rules().household()))
        .filter(household -> household.isMember(member));
  }

  /**
   * Founds the pod of one person: the root and its ACL for the owner alone, and the public WebID
   * document.
   *
   * @param owner the WebID, which is {@code {pod}profile/card#me}
   * @param displayName as others read it
   * @return false where the pod exists already; then nothing was changed
   */
  public boolean foundPersonal(PodName name, IRI owner, String displayName) {
    Household household =
        new Household(
            Household.Kind.PERSONAL,
            List.of(new Household.Member(owner, displayName, "eigenaar", Optional.empty())),
            List.of());
    return found(
        name,
        household,
        owner,
        (tx, permit) -> {
          put(
              tx,
              permit,
              "/.acl",
              FoundingDocuments.rootAcl(house.base().pod(name), List.of(owner)));
          String card = FoundingDocuments.card(house.base(), name, displayName);
          put(tx, permit, "/profile/card", card);
          put(
              tx,
              permit,
              "/profile/card.acl",
              FoundingDocuments.publicAcl(house.base().pod(name) + "profile/card", owner));
        });
  }

  /**
   * Founds the pod of a gezin: its containers, and an ACL by which those who hold authority manage
   * it. Until the authority engine decides at each request, this ACL is made once, from the
   * household as attested: holders of authority and members of 16 and older manage; members from 12
   * on read; others get nothing by themselves.
   *
   * @param statutory grants that rest on a statutory task and not on the family's consent
   * @return false where the pod exists already; then nothing was changed
   */
  public boolean foundFamily(PodName name, Household household, List<Grant> statutory) {
    FamilyRoles roles = FamilyRoles.of(household, house.clock());
    return found(
        name,
        household,
        roles.founder(),
        (tx, permit) -> {
          put(tx, permit, "/.acl", FoundingDocuments.familyAcl(house.base().pod(name), roles));
          for (String container : FAMILY_CONTAINERS) {
            tx.put(
                permit,
                ResourcePath.parse(container),
                new Content.Container(NO_DESCRIPTION),
                Optional.empty());
          }
          statutory.forEach(grant -> tx.addGrant(permit, grant));
        });
  }

  private boolean found(PodName name, Household household, IRI founder, Store.Founding first) {
    Actor actor = Actor.Agent.of(founder);
    return house
        .store()
        .create(
            name,
            household,
            rules -> house.gatekeeper().found(rules, actor, house.clock().instant()),
            (tx, permit) -> {
              first.found(tx, permit);
              tx.record(
                  house
                      .ledger()
                      .line(
                          permit,
                          household,
                          Deed.CREATE_POD,
                          List.of(ResourcePath.ROOT),
                          Optional.empty()));
            });
  }

  private void put(Transaction tx, Permit permit, String path, String turtle) {
    ResourcePath at = ResourcePath.parse(path);
    Draft draft =
        house.drafts().rdf(tx.pod(), at, MediaType.TURTLE, turtle.getBytes(StandardCharsets.UTF_8));
    if (at.isAcl()) {
      tx.put(permit, at, draft.content(), Optional.empty());
      tx.putRules(permit, at.subject(), draft.rules());
    } else {
      Placement.makeRoom(tx, permit, at);
      tx.put(permit, at, draft.content(), draft.shapes());
    }
  }

  /** Writes down what was only counted so far. */
  @Override
  public void close() {
    settling.shutdownNow();
    house.ledger().settle(true);
  }
}
