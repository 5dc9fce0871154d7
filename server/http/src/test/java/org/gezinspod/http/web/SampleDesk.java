package org.gezinspod.http.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.FamilyDesk;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.LastLook;
import org.gezinspod.http.web.desk.Look;
import org.gezinspod.http.web.desk.LookFilter;
import org.gezinspod.http.web.desk.Looks;
import org.gezinspod.http.web.desk.Order;
import org.gezinspod.http.web.desk.Outcome;
import org.gezinspod.http.web.desk.SeeingPerson;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.http.web.words.PlainDates;

/**
 * A family that exists in the memory of one test, with the people and looks that a page has to
 * show.
 */
final class SampleDesk implements FamilyDesk {

  /** Tuesday 3 November 2026, 15.30 in the Netherlands. */
  static final Instant NOW = Instant.parse("2026-11-03T14:30:00Z");

  static final Holder LISA =
      new Holder(
          "https://pod.example/dewit#me", "Lisa de Wit", "gemeente Utrecht", "casusregisseur");
  static final Holder OMAR =
      new Holder(
          "https://pod.example/omar#me", "Omar El Idrissi", "Jeugdhulp Midden", "uitvoerder");
  static final Holder VEILIG_THUIS =
      new Holder("https://pod.example/vt#me", "Sanne Bakker", "Veilig Thuis", "");
  static final Holder TIM = new Holder("https://pod.example/tim#me", "Tim", "", "jeugdige");
  static final Holder MOTHER =
      new Holder("https://pod.example/alice#me", "Alice Jansen", "", "ouderMetGezag");

  static final Folder FOLDER = new Folder("jansen", List.of("Alice Jansen", "Tim"), "Alice Jansen");
  static final Allowance READ_PLAN = new Allowance(Topic.PLAN, Set.of(Can.READ));
  static final Allowance READ_AND_ADD_ACTIONS =
      new Allowance(Topic.ACTIONS, Set.of(Can.READ, Can.ADD));
  static final Allowance READ_MEETINGS = new Allowance(Topic.MEETINGS, Set.of(Can.READ));

  private final Map<String, Access> accesses = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>(List.of(FOLDER));
  private final Clock clock;
  int given;
  int stopped;

  SampleDesk(Clock clock) {
    this.clock = clock;
  }

  /** A family with two people on its consent and one on the law, and some looks. */
  static SampleDesk jansen(Clock clock) {
    SampleDesk desk = new SampleDesk(clock);
    LocalDate given = LocalDate.of(2026, 11, 3);
    Basis consent = new Basis.Consent(true, "Alice Jansen", given);
    desk.put(
        new Access(
            "a1",
            LISA,
            List.of(READ_PLAN, READ_AND_ADD_ACTIONS),
            "planUitvoeren",
            consent,
            LocalDate.of(2026, 12, 4),
            Access.State.HOLDS));
    desk.put(
        new Access(
            "a2",
            OMAR,
            List.of(READ_MEETINGS),
            "overlegVoorbereiden",
            consent,
            LocalDate.of(2027, 1, 29),
            Access.State.HOLDS));
    desk.put(
        new Access(
            "a3",
            VEILIG_THUIS,
            List.of(READ_PLAN),
            "meldingBeoordelen",
            new Basis.Statutory(),
            LocalDate.of(2026, 11, 20),
            Access.State.HOLDS));
    Basis earlier = new Basis.Consent(true, "Alice Jansen", LocalDate.of(2026, 10, 1));
    desk.look("2026-11-03T08:12:00Z", LISA, Look.Act.READ, Topic.PLAN, "planUitvoeren", consent);
    desk.look("2026-11-03T08:14:00Z", LISA, Look.Act.READ, Topic.ACTIONS, "planUitvoeren", consent);
    desk.look(
        "2026-11-03T08:20:00Z", LISA, Look.Act.ADDED, Topic.ACTIONS, "planUitvoeren", consent);
    desk.look(
        "2026-11-02T13:02:00Z",
        VEILIG_THUIS,
        Look.Act.READ,
        Topic.PLAN,
        "meldingBeoordelen",
        new Basis.Statutory());
    desk.look("2026-10-30T10:45:00Z", OMAR, Look.Act.SEARCHED, Topic.MEETINGS, "", earlier);
    desk.looks.add(
        Look.line(
                Instant.parse("2026-10-30T09:00:00Z"), OMAR, Look.Act.REFUSED, List.of(Topic.NOTES))
            .build());
    desk.looks.add(
        Look.line(Instant.parse("2026-10-29T18:30:00Z"), TIM, Look.Act.READ, List.of(Topic.PLAN))
            .build());
    desk.looks.add(
        Look.line(
                Instant.parse("2026-10-01T18:30:00Z"),
                MOTHER,
                Look.Act.GAVE_ACCESS,
                List.of(Topic.PLAN))
            .byViewer()
            .about(OMAR)
            .build());
    return desk;
  }

  void put(Access access) {
    accesses.put(access.id(), access);
  }

  void forgetAccess() {
    accesses.clear();
  }

  void belongsTo(List<Folder> these) {
    folders.clear();
    folders.addAll(these);
  }

  private void look(String at, Holder who, Look.Act act, Topic topic, String why, Basis basis) {
    looks.add(
        Look.line(Instant.parse(at), who, act, List.of(topic)).purpose(why).basis(basis).build());
  }

  /** Many looks, a quarter of an hour apart, for paging. */
  void looksALot(int times) {
    for (int i = 0; i < times; i++) {
      looks.add(
          Look.line(NOW.minus(Duration.ofHours(2L * i)), LISA, Look.Act.READ, List.of(Topic.PLAN))
              .purpose("planUitvoeren")
              .build());
    }
  }

  @Override
  public List<Folder> folders() {
    return List.copyOf(folders);
  }

  @Override
  public List<SeeingPerson> whoCanSee(Folder folder) {
    Map<Holder, List<Access>> byHolder = new LinkedHashMap<>();
    for (Access access : accesses.values()) {
      if (access.state() == Access.State.HOLDS) {
        byHolder.computeIfAbsent(access.holder(), h -> new ArrayList<>()).add(access);
      }
    }
    return byHolder.entrySet().stream()
        .map(entry -> new SeeingPerson(entry.getKey(), entry.getValue(), lastLook(entry.getKey())))
        .toList();
  }

  private LastLook lastLook(Holder holder) {
    return looks.stream()
        .filter(look -> look.who().equals(holder))
        .map(Look::moment)
        .max(Comparator.naturalOrder())
        .<LastLook>map(LastLook.At::new)
        .orElseGet(LastLook.Never::new);
  }

  @Override
  public List<Holder> candidates(Folder folder) {
    return List.of(LISA, OMAR);
  }

  @Override
  public List<Allowance> offers(Folder folder) {
    return List.of(READ_PLAN, READ_AND_ADD_ACTIONS, READ_MEETINGS);
  }

  @Override
  public Optional<Access> access(Folder folder, String id) {
    return Optional.ofNullable(accesses.get(id));
  }

  @Override
  public Outcome give(Folder folder, Order order) {
    Access known = accesses.get(order.id());
    if (known != null) {
      return new Outcome.Done(known);
    }
    given++;
    Access access =
        new Access(
            order.id(),
            order.holder(),
            order.allows(),
            order.purpose(),
            new Basis.Consent(true, "Alice Jansen", PlainDates.dayOf(clock.instant())),
            order.until(),
            Access.State.HOLDS);
    put(access);
    return new Outcome.Done(access);
  }

  @Override
  public Outcome stop(Folder folder, String id) {
    Access access = accesses.get(id);
    if (access == null) {
      return new Outcome.Refused(Outcome.Reason.UNKNOWN);
    }
    if (access.basis() instanceof Basis.Statutory) {
      return new Outcome.Refused(Outcome.Reason.STATUTORY);
    }
    if (access.state() == Access.State.HOLDS) {
      stopped++;
    }
    Access ended =
        new Access(
            access.id(),
            access.holder(),
            access.allows(),
            access.purpose(),
            access.basis(),
            access.until(),
            Access.State.STOPPED);
    put(ended);
    return new Outcome.Done(ended);
  }

  @Override
  public Looks whoLooked(Folder folder, LookFilter filter) {
    List<Look> wanted =
        looks.stream()
            .filter(look -> filter.who().test(look.who()))
            .filter(look -> !PlainDates.dayOf(look.moment()).isBefore(filter.from()))
            .filter(look -> !PlainDates.dayOf(look.moment()).isAfter(filter.until()))
            .sorted(Comparator.comparing(Look::moment).reversed())
            .toList();
    // The place of a look counts from the oldest, as in a real trail.
    int size = 20;
    int from = filter.before() > wanted.size() ? 0 : wanted.size() - (int) filter.before() + 1;
    int to = Math.min(wanted.size(), from + size);
    List<Holder> people = looks.stream().map(Look::who).distinct().toList();
    long older = to < wanted.size() ? wanted.size() - to + 1 : 0;
    return new Looks(wanted.subList(from, to), people, older);
  }
}
