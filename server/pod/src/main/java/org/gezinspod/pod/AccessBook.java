package org.gezinspod.pod;

import static org.gezinspod.pod.Pod.admit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry.Deed;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.failure.PodFailure.GrantRefused;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.store.Snapshot;
import org.gezinspod.pod.store.Transaction;

/**
 * Access that the family gives to others, and the look-back. Each deed is decided by the gatekeeper
 * and recorded; a grant opens the door from the next request on, and stopping it closes the door
 * from the next request on.
 */
public final class AccessBook {
  private final PodName name;
  private final House house;

  AccessBook(PodName name, House house) {
    this.name = name;
    this.house = house;
  }

  /**
   * Gives access to a professional, on the ground of consent. Demands Control of every part that is
   * opened. A numbered request that was fulfilled before gives the grant of that time, also when it
   * has ended since, and changes nothing.
   *
   * @throws GrantRefused saying what is wrong with what was asked
   */
  public Grant give(Actor actor, GrantRequest request) {
    return house.attempt(
        name,
        actor,
        Deed.GIVE_ACCESS,
        ResourcePath.ROOT,
        () -> {
          Register.Professional professional =
              house
                  .register()
                  .professional(request.recipient())
                  .orElseThrow(() -> new GrantRefused(GrantRefused.Kind.UNKNOWN_RECIPIENT));
          return Optional.of(
              house.store().write(name, tx -> giveIn(tx, actor, request, professional)));
        });
  }

  private Grant giveIn(
      Transaction tx, Actor actor, GrantRequest request, Register.Professional professional) {
    Instant now = house.clock().instant();
    check(request, tx.rules().household(), now);
    List<ResourcePath> parts = request.openings().stream().map(Grant.Opening::path).toList();
    Permit permit = admit(house.gatekeeper().grant(tx.rules(), actor, parts, now));
    Optional<Grant> before = numbered(tx, actor, request, now);
    if (before.isPresent()) {
      return before.get();
    }
    Grant grant = grant(tx.rules().household(), actor, request, professional, now);
    tx.addGrant(permit, grant);
    tx.record(
        house
            .ledger()
            .line(permit, tx.rules().household(), Deed.GIVE_ACCESS, parts, Optional.empty())
            .about(grant.id(), grant.purpose(), grant.ground(), grant.recipient().name()));
    return grant;
  }

  private Optional<Grant> numbered(Transaction tx, Actor actor, GrantRequest request, Instant now) {
    if (request.number().isEmpty()) {
      return Optional.empty();
    }
    Permit overview = admit(house.gatekeeper().oversee(tx.rules(), actor, now));
    Optional<Grant> known =
        tx.grants(overview).stream()
            .filter(grant -> grant.id().equals(request.number().get()))
            .findFirst();
    // Numbers are random: another person's is no accident.
    if (known.isPresent() && !known.map(Grant::givenBy).equals(actor.webId())) {
      throw new GrantRefused(GrantRefused.Kind.NO_SUCH_GRANT);
    }
    return known;
  }

  private void check(GrantRequest request, Household household, Instant now) {
    Instant from = request.from().orElse(now);
    if (!request.until().isAfter(now)) {
      throw new GrantRefused(GrantRefused.Kind.END_IN_THE_PAST);
    }
    if (!request.until().isAfter(from)) {
      throw new GrantRefused(GrantRefused.Kind.END_BEFORE_BEGIN);
    }
    if (request.until().isAfter(from.plus(house.limits().longestGrant()))) {
      throw new GrantRefused(GrantRefused.Kind.TOO_LONG);
    }
    if (request.openings().isEmpty()) {
      throw new GrantRefused(GrantRefused.Kind.NOTHING_OPENED);
    }
    if (!Grounds.isPurpose(request.purpose())) {
      throw new GrantRefused(GrantRefused.Kind.UNKNOWN_PURPOSE);
    }
    if (household.isMember(request.recipient())) {
      throw new GrantRefused(GrantRefused.Kind.RECIPIENT_IS_MEMBER);
    }
  }

  private Grant grant(
      Household household,
      Actor actor,
      GrantRequest request,
      Register.Professional professional,
      Instant now) {
    IRI giver = actor.webId().orElseThrow();
    List<IRI> about =
        request.about().isEmpty()
            ? household.members().stream().map(Household.Member::webId).toList()
            : request.about();
    return new Grant(
        request.number().orElseGet(house.names()::token),
        new Grant.Recipient(
            professional.webId(),
            professional.name(),
            professional.role(),
            professional.organisation().name(),
            Optional.of(professional.organisation().oin())),
        request.openings(),
        request.purpose(),
        Grounds.CONSENT,
        Optional.empty(),
        about,
        request.from().orElse(now),
        request.until(),
        giver,
        Grounds.capacityOf(giver, household),
        now,
        Optional.empty());
  }

  /**
   * Stops access before its time. Stopping what has ended already is no error.
   *
   * @throws GrantRefused where there is no such grant, or it rests on a statutory task
   */
  public Grant stop(Actor actor, String grantId) {
    return house.attempt(
        name,
        actor,
        Deed.STOP_ACCESS,
        ResourcePath.ROOT,
        () -> Optional.of(house.store().write(name, tx -> stopIn(tx, actor, grantId))));
  }

  private Grant stopIn(Transaction tx, Actor actor, String grantId) {
    Instant now = house.clock().instant();
    Permit overview = admit(house.gatekeeper().oversee(tx.rules(), actor, now));
    Grant grant =
        tx.grants(overview).stream()
            .filter(candidate -> candidate.id().equals(grantId))
            .findFirst()
            .orElseThrow(() -> new GrantRefused(GrantRefused.Kind.NO_SUCH_GRANT));
    if (!Grounds.isRevocable(grant)) {
      throw new GrantRefused(GrantRefused.Kind.NOT_REVOCABLE);
    }
    if (grant.statusAt(now) == Grant.Status.REVOKED) {
      return grant;
    }
    List<ResourcePath> parts = grant.openings().stream().map(Grant.Opening::path).toList();
    Permit permit = admit(house.gatekeeper().grant(tx.rules(), actor, parts, now));
    Grant.Ending ending = new Grant.Ending(now, actor.webId().orElseThrow());
    tx.endGrant(permit, grantId, ending);
    tx.record(
        house
            .ledger()
            .line(permit, tx.rules().household(), Deed.STOP_ACCESS, parts, Optional.empty())
            .about(grant.id(), grant.purpose(), grant.ground(), grant.recipient().name()));
    return grant.endedBy(ending);
  }

  /**
   * Who can see what.
   *
   * @param household the members, who see by the rules of the family
   * @param lines every grant that was ever given, newest first
   */
  public record Overview(Household household, List<Line> lines) {
    public Overview {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One grant as the family sees it.
   *
   * @param lastLooked when its recipient last read, listed or queried something
   * @param stoppable whether the family can stop it
   */
  public record Line(
      Grant grant, Grant.Status status, Optional<Instant> lastLooked, boolean stoppable) {}

  /** Who can see what. Demands Control of the pod. */
  public Overview overview(Actor actor) {
    return house.attempt(
        name,
        actor,
        Deed.LOOK_BACK,
        ResourcePath.ROOT,
        () -> Optional.of(house.store().read(name, snapshot -> overviewAt(snapshot, actor))));
  }

  private Overview overviewAt(Snapshot snapshot, Actor actor) {
    Instant now = house.clock().instant();
    Permit permit = admit(house.gatekeeper().oversee(snapshot.rules(), actor, now));
    Map<IRI, Instant> looks = snapshot.lastLooks(permit);
    List<Line> lines = new ArrayList<>();
    for (Grant grant : snapshot.grants(permit)) {
      Grant.Status status = grant.statusAt(now);
      boolean live = status == Grant.Status.ACTIVE || status == Grant.Status.NOT_YET;
      Optional<Instant> looked = Optional.ofNullable(looks.get(grant.recipient().agent()));
      lines.add(new Line(grant, status, looked, live && Grounds.isRevocable(grant)));
    }
    return new Overview(snapshot.rules().household(), lines);
  }

  /**
   * The grants that this actor may know of: all of them with Control of the pod, otherwise those to
   * the actor.
   *
   * @throws org.gezinspod.pod.failure.PodFailure.NotAllowed where there is none to know of
   */
  public List<Grant> grantsKnownTo(Actor actor) {
    return house.attempt(
        name,
        actor,
        Deed.LOOK_BACK,
        ResourcePath.ROOT,
        () -> Optional.of(house.store().read(name, snapshot -> knownGrants(snapshot, actor))));
  }

  private List<Grant> knownGrants(Snapshot snapshot, Actor actor) {
    Decision decision =
        house.gatekeeper().oversee(snapshot.rules(), actor, house.clock().instant());
    if (decision instanceof Decision.Refused && actor.webId().isPresent()) {
      List<Grant> own = snapshot.rules().grantsTo(actor.webId().get());
      if (!own.isEmpty()) {
        return own;
      }
    }
    return snapshot.grants(admit(decision));
  }

  /**
   * Who looked: lines of the trail, newest first. Demands Control of the pod; looking back is
   * recorded, too.
   */
  public List<AuditLine> lookBack(Actor actor, Snapshot.TrailPage page) {
    return house.attempt(
        name,
        actor,
        Deed.LOOK_BACK,
        ResourcePath.ROOT,
        () -> {
          house
              .store()
              .run(
                  name,
                  tx -> {
                    Permit permit =
                        admit(
                            house.gatekeeper().oversee(tx.rules(), actor, house.clock().instant()));
                    tx.record(
                        house
                            .ledger()
                            .line(
                                permit,
                                tx.rules().household(),
                                Deed.LOOK_BACK,
                                List.of(ResourcePath.ROOT),
                                Optional.empty()));
                  });
          return Optional.of(
              house
                  .store()
                  .read(
                      name,
                      snapshot ->
                          snapshot.trail(
                              admit(
                                  house
                                      .gatekeeper()
                                      .oversee(snapshot.rules(), actor, house.clock().instant())),
                              page)));
        });
  }
}
