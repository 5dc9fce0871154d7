package org.gezinspod.http.web.folder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.http.web.Desks;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.FamilyDesk;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.LastLook;
import org.gezinspod.http.web.desk.LookFilter;
import org.gezinspod.http.web.desk.Looks;
import org.gezinspod.http.web.desk.Order;
import org.gezinspod.http.web.desk.Outcome;
import org.gezinspod.http.web.desk.SeeingPerson;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.pod.AccessBook;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.PodResource;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot.TrailPage;

/**
 * What one signed-in person sees and does in the gezin pods she is a member of. Every method goes
 * through the pod, which decides and records; refusals that a page explains are outcomes, every
 * other one is the pod's own failure. A desk serves one request and is then thrown away.
 */
public final class PodDesk implements FamilyDesk {

  private static final String PURPOSE = "https://w3id.org/gezinspod/begrip/doel/";

  /** How many looks one page tells. */
  static final int LOOKS_PER_PAGE = 40;

  /** How many lines of the trail are read at most to fill one page. */
  private static final int LINES_PER_PAGE = TrailPage.MOST_LINES;

  /** What a family can give on these pages, in each of its situations. */
  private static final List<Allowance> OFFERS =
      List.of(
          new Allowance(Topic.PLAN, EnumSet.of(Can.READ)),
          new Allowance(Topic.ACTIONS, EnumSet.of(Can.READ, Can.ADD)),
          new Allowance(Topic.ACTIONS, EnumSet.allOf(Can.class)),
          new Allowance(Topic.MEETINGS, EnumSet.of(Can.ADD)),
          new Allowance(Topic.MEETINGS, EnumSet.of(Can.READ)));

  private final Pods pods;
  private final Register register;
  private final Clock clock;
  private final IRI me;
  private final Actor actor;

  // Read once: each reading is a line in the family's look-back.
  private final Map<String, List<ResourcePath>> situations = new HashMap<>();

  private PodDesk(Pods pods, Register register, Clock clock, IRI me) {
    this.pods = pods;
    this.register = register;
    this.clock = clock;
    this.me = me;
    this.actor = Actor.Agent.of(me);
  }

  /** Desks for everybody who signs in at this server. */
  public static Desks desks(Pods pods, Register register, Clock clock) {
    return webId ->
        new PodDesk(pods, register, clock, SimpleValueFactory.getInstance().createIRI(webId));
  }

  @Override
  public List<Folder> folders() {
    List<Folder> folders = new ArrayList<>();
    for (PodName name : pods.podsOf(me)) {
      pods.householdOf(name, me)
          .filter(household -> household.kind() == Household.Kind.GEZIN)
          .ifPresent(household -> folders.add(folder(name, household)));
    }
    return folders;
  }

  private Folder folder(PodName name, Household household) {
    return new Folder(
        name.value(),
        household.members().stream().map(Household.Member::name).toList(),
        household.member(me).map(Household.Member::name).orElse(""));
  }

  private Pod pod(Folder folder) {
    return pods.find(new PodName(folder.id())).orElseThrow(PodFailure.NoSuchPod::new);
  }

  @Override
  public List<SeeingPerson> whoCanSee(Folder folder) {
    AccessBook.Overview overview = pod(folder).access().overview(actor);
    Grants grants = new Grants(me, overview.household());
    Map<IRI, List<AccessBook.Line>> byRecipient = new LinkedHashMap<>();
    for (AccessBook.Line line : overview.lines()) {
      if (line.status() == Grant.Status.ACTIVE || line.status() == Grant.Status.NOT_YET) {
        byRecipient
            .computeIfAbsent(line.grant().recipient().agent(), agent -> new ArrayList<>())
            .add(line);
      }
    }
    return byRecipient.values().stream()
        .map(lines -> person(grants, lines))
        .sorted(
            Comparator.comparing((SeeingPerson person) -> person.holder().organisation())
                .thenComparing(person -> person.holder().name()))
        .toList();
  }

  private static SeeingPerson person(Grants grants, List<AccessBook.Line> lines) {
    List<Access> accesses =
        lines.stream().map(line -> grants.access(line.grant(), line.status())).toList();
    LastLook lastLook =
        lines
            .getFirst()
            .lastLooked()
            .<LastLook>map(LastLook.At::new)
            .orElseGet(LastLook.Never::new);
    return new SeeingPerson(accesses.getFirst().holder(), accesses, lastLook);
  }

  @Override
  public List<Holder> candidates(Folder folder) {
    Optional<Household> household = pods.householdOf(new PodName(folder.id()), me);
    return register.professionals().stream()
        .filter(someone -> household.map(h -> !h.isMember(someone.webId())).orElse(false))
        .map(
            someone ->
                new Holder(
                    someone.webId().stringValue(),
                    someone.name(),
                    someone.organisation().name(),
                    someone.role()))
        .toList();
  }

  @Override
  public List<Allowance> offers(Folder folder) {
    return situations(folder).isEmpty() ? List.of() : OFFERS;
  }

  /** The cases of a family: each is a container. */
  private List<ResourcePath> situations(Folder folder) {
    return situations.computeIfAbsent(folder.id(), id -> read(folder));
  }

  private List<ResourcePath> read(Folder folder) {
    return switch (pod(folder).read(actor, Places.CASES)) {
      case PodResource.Container container ->
          container.members().stream().map(Head::path).filter(ResourcePath::isContainer).toList();
      case PodResource.Document document -> List.of();
      case PodResource.Binary binary -> List.of();
    };
  }

  @Override
  public Optional<Access> access(Folder folder, String id) {
    AccessBook.Overview overview = pod(folder).access().overview(actor);
    Grants grants = new Grants(me, overview.household());
    return overview.lines().stream()
        .filter(line -> line.grant().id().equals(id))
        .findFirst()
        .map(line -> grants.access(line.grant(), line.status()));
  }

  @Override
  public Outcome give(Folder folder, Order order) {
    List<Grant.Opening> openings = new ArrayList<>();
    for (ResourcePath situation : situations(folder)) {
      for (Allowance allowance : order.allows()) {
        openings.add(
            new Grant.Opening(
                Places.within(situation, allowance.topic()), Places.modes(allowance.can())));
      }
    }
    GrantRequest request =
        new GrantRequest(
                SimpleValueFactory.getInstance().createIRI(order.holder().id()),
                openings,
                SimpleValueFactory.getInstance().createIRI(PURPOSE + order.purpose()),
                List.of(),
                Optional.empty(),
                endOf(order.until()))
            .numbered(order.id());
    return outcome(folder, book -> book.give(actor, request));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(PlainDates.ZONE).toInstant();
  }

  @Override
  public Outcome stop(Folder folder, String id) {
    return outcome(folder, book -> book.stop(actor, id));
  }

  private interface Deed {
    Grant on(AccessBook book);
  }

  private Outcome outcome(Folder folder, Deed deed) {
    try {
      Grant grant = deed.on(pod(folder).access());
      Household household =
          pods.householdOf(new PodName(folder.id()), me).orElseThrow(PodFailure.NoSuchPod::new);
      return new Outcome.Done(new Grants(me, household).at(grant, clock.instant()));
    } catch (PodFailure.GrantRefused refused) {
      return new Outcome.Refused(reason(refused.kind()));
    } catch (PodFailure.NotAllowed refused) {
      return new Outcome.Refused(Outcome.Reason.NOT_YOURS);
    }
  }

  private static Outcome.Reason reason(PodFailure.GrantRefused.Kind kind) {
    return switch (kind) {
      case END_IN_THE_PAST, END_BEFORE_BEGIN, TOO_LONG -> Outcome.Reason.END;
      case NOT_REVOCABLE -> Outcome.Reason.STATUTORY;
      case NO_SUCH_GRANT -> Outcome.Reason.UNKNOWN;
      case NOTHING_OPENED,
          CONTROL_ASKED,
          UNKNOWN_PURPOSE,
          UNKNOWN_GROUND,
          LEGAL_FRAME_MISSING,
          UNKNOWN_RECIPIENT,
          RECIPIENT_IS_MEMBER ->
          Outcome.Reason.NOT_POSSIBLE;
    };
  }

  @Override
  public Looks whoLooked(Folder folder, LookFilter filter) {
    AccessBook book = pod(folder).access();
    AccessBook.Overview overview = book.overview(actor);
    Map<String, Grant> grants = new LinkedHashMap<>();
    overview.lines().forEach(line -> grants.put(line.grant().id(), line.grant()));
    Trail trail = new Trail(me, grants, new Grants(me, overview.household()));
    List<AuditLine> lines =
        book.lookBack(
            actor,
            new TrailPage(
                filter.before(),
                filter.from().atStartOfDay(PlainDates.ZONE).toInstant(),
                endOf(filter.until()),
                LINES_PER_PAGE));
    List<Trail.Placed> wanted =
        trail.looks(lines).stream()
            .filter(placed -> filter.who().test(placed.look().who()))
            .toList();
    List<Trail.Placed> shown = wanted.stream().limit(LOOKS_PER_PAGE).toList();
    long older = 0;
    if (wanted.size() > shown.size()) {
      older = shown.getLast().position();
    } else if (lines.size() == LINES_PER_PAGE) {
      older = lines.getLast().position();
    }
    return new Looks(
        shown.stream().map(Trail.Placed::look).toList(), people(overview, wanted), older);
  }

  /** Who can appear: the family, everybody who was given access, and whoever else is there. */
  private static List<Holder> people(AccessBook.Overview overview, List<Trail.Placed> looks) {
    Map<String, Holder> byId = new LinkedHashMap<>();
    Set<Holder> all = new LinkedHashSet<>();
    overview.lines().forEach(line -> all.add(Grants.holder(line.grant())));
    overview
        .household()
        .members()
        .forEach(
            member ->
                all.add(
                    new Holder(member.webId().stringValue(), member.name(), "", member.role())));
    Stream.concat(all.stream(), looks.stream().map(placed -> placed.look().who()))
        .forEach(holder -> byId.putIfAbsent(holder.id(), holder));
    return List.copyOf(byId.values());
  }
}
