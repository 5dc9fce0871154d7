package org.gezinspod.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gezinspod.app.seed.SeedFile;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;

/**
 * Makes the sample families on a server, as they would come to be: the pod is founded, the family
 * writes about itself and gives access, and professionals write under that access. Every document
 * passes the pod's own door, with its decision and its shapes. What is there already stays as it
 * is.
 */
public final class SampleFamilies {
  /** The password of everybody in the demo. */
  public static final String PASSWORD = "samen-oefenen-123";

  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private final SampleFile file = SampleFile.read();
  private final Clock clock;

  public SampleFamilies(Clock clock) {
    this.clock = clock;
  }

  /**
   * Somebody who can sign in.
   *
   * @param account the name of the account, and of her own pod
   * @param who as others read her, and what she is here
   * @param where the pod or organisation she belongs to
   * @param clientId of the program that signs in as her; empty for none
   */
  public record Person(
      String account, String email, String who, String where, String clientId, String secret) {}

  /**
   * A family and why it is here.
   *
   * @param pod the name of its pod
   * @param members who can sign in
   */
  public record Family(String pod, String about, List<Person> members) {
    public Family {
      members = List.copyOf(members);
    }
  }

  /** The accounts and organisations, as a seed file would say them. */
  public SeedFile seed() {
    List<SeedFile.Account> accounts =
        Stream.concat(
                families().stream()
                    .flatMap(family -> family.members().stream())
                    .filter(person -> !isProfessional(person.account())),
                professionals().stream())
            .map(SampleFamilies::account)
            .toList();
    List<SeedFile.Organisation> organisations =
        file.organisaties().stream()
            .map(
                each ->
                    new SeedFile.Organisation(
                        each.naam(),
                        each.oin(),
                        each.soort(),
                        each.professionals().stream()
                            .map(p -> new SeedFile.Professional(p.account(), p.functie()))
                            .toList()))
            .toList();
    return new SeedFile(accounts, List.of(), organisations);
  }

  private boolean isProfessional(String account) {
    return professionals().stream().anyMatch(person -> person.account().equals(account));
  }

  private static SeedFile.Account account(Person person) {
    String name = person.who().replaceAll(",.*", "");
    return new SeedFile.Account(
        person.account(),
        person.email(),
        PASSWORD,
        name,
        person.clientId().isEmpty()
            ? null
            : new SeedFile.Client(person.clientId(), person.secret()));
  }

  /** The families in their order. */
  public List<Family> families() {
    return file.gezinnen().stream()
        .map(
            family ->
                new Family(
                    family.map(),
                    family.over(),
                    family.leden().stream()
                        .filter(SampleFile.Member::hasAccount)
                        .map(member -> person(family, member))
                        .toList()))
        .toList();
  }

  private Person person(SampleFile.Family family, SampleFile.Member member) {
    int age = member.leeftijd();
    String role = member.rol().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    String years = member.wordt() == 0 ? age + "" : "turns " + member.wordt() + " this month";
    return new Person(
        member.key(),
        email(member.key()),
        member.name() + ", " + role + ", " + years,
        family.map(),
        member.programma() ? client(member.key()) : "",
        member.programma() ? secret(member.key()) : "");
  }

  /** The professionals, each with a program. */
  public List<Person> professionals() {
    List<Person> all = new ArrayList<>();
    for (SampleFile.Organisation organisation : file.organisaties()) {
      for (SampleFile.Professional each : organisation.professionals()) {
        all.add(
            new Person(
                each.account(),
                email(each.account()),
                each.naam() + ", " + each.functie(),
                organisation.naam(),
                client(each.account()),
                secret(each.account())));
      }
    }
    return all;
  }

  private static String client(String account) {
    return account + "-programma";
  }

  private static String secret(String account) {
    return "oefengeheim-van-" + account;
  }

  private static String email(String account) {
    return account + "@demo.example";
  }

  /**
   * Makes the families whose pods do not exist yet; their accounts do.
   *
   * @param most how many of the families, from the first on
   * @param progress is told of each family before it is made
   * @throws IllegalStateException where a document of the demo is refused, naming it
   */
  public void make(Pods pods, int most, Consumer<Family> progress) {
    Map<String, Family> told =
        families().stream().collect(Collectors.toMap(Family::pod, family -> family));
    LocalDate today = LocalDate.now(clock.withZone(HERE));
    for (SampleFile.Family family : file.gezinnen().stream().limit(most).toList()) {
      Cast cast = new Cast(pods.base(), file, family, today);
      if (pods.find(cast.pod()).isEmpty()) {
        progress.accept(told.get(family.map()));
        make(pods, cast);
      }
    }
  }

  /**
   * Every document of the demo, by its URL, as Turtle.
   *
   * @param base of the server on which they would stand
   */
  public Map<String, String> documents(BaseUrl base) {
    LocalDate today = LocalDate.now(clock.withZone(HERE));
    OffsetDateTime now = OffsetDateTime.now(clock);
    Map<String, String> documents = new LinkedHashMap<>();
    for (SampleFile.Family family : file.gezinnen()) {
      Cast cast = new Cast(base, file, family, today);
      String situation = "/casussen/" + UUID.randomUUID() + "/";
      Stream.concat(
              new FamilyPapers(cast, situation, now).all().stream(),
              new CasePapers(cast, situation, now).all().stream())
          .filter(paper -> !paper.path().endsWith("/") && !paper.path().endsWith(".acl"))
          .forEach(paper -> documents.put(cast.url(paper.path()), paper.turtle()));
    }
    return documents;
  }

  private void make(Pods pods, Cast cast) {
    String situation = "/casussen/" + UUID.randomUUID() + "/";
    OffsetDateTime now = OffsetDateTime.now(clock);
    Allowances allowances = new Allowances(cast, situation, now.toInstant());
    pods.foundFamily(cast.pod(), cast.household(), allowances.statutory());
    Pod pod = pods.find(cast.pod()).orElseThrow();
    new FamilyPapers(cast, situation, now).all().forEach(paper -> put(pod, paper));
    Actor manager = Actor.Agent.of(cast.webId(cast.manager()));
    cast.containers(situation)
        .forEach(container -> put(pod, new Paper(container, cast.webId(cast.manager()), "")));
    allowances.consents().forEach(request -> pod.access().give(manager, request));
    new CasePapers(cast, situation, now).all().forEach(paper -> put(pod, paper));
  }

  private static void put(Pod pod, Paper paper) {
    try {
      pod.put(
          Actor.Agent.of(paper.author()),
          ResourcePath.parse(paper.path()),
          MediaType.TURTLE,
          paper.turtle().getBytes(StandardCharsets.UTF_8),
          Precondition.NONE);
    } catch (PodFailure refused) {
      throw new IllegalStateException(
          "The demo's document %s%s was refused: %s\n%s"
              .formatted(pod.name().value(), paper.path(), refused, paper.turtle()),
          refused);
    }
  }
}
