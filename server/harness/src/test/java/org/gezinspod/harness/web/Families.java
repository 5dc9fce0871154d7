package org.gezinspod.harness.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.harness.RunningServer;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;
import org.gezinspod.testkit.MovableClock;

/**
 * A server with families whose pages have something to show: Alice and Tim, whom two professionals
 * may see with consent and one by law; Bram, who belongs to two families; Noor, whose folder is
 * empty; and Lisa, a professional without a folder.
 */
final class Families implements AutoCloseable {

  static final String PASSWORD = "een heel lang wachtwoord";

  private static final String BEGRIP = "https://w3id.org/gezinspod/begrip/";

  private static final byte[] SOMETHING =
      "<#it> <http://purl.org/dc/terms/title> \"x\" .".getBytes(StandardCharsets.UTF_8);

  private static final String SEED =
      """
      { "accounts": [
          { "name": "alice", "email": "alice@example.org", "password": "PASSWORD", "displayName": "Alice Jansen" },
          { "name": "tim",   "email": "tim@example.org",   "password": "PASSWORD", "displayName": "Tim Jansen" },
          { "name": "bram",  "email": "bram@example.org",  "password": "PASSWORD", "displayName": "Bram de Boer" },
          { "name": "noor",  "email": "noor@example.org",  "password": "PASSWORD", "displayName": "Noor Bakker" },
          { "name": "dewit", "email": "dewit@example.org", "password": "PASSWORD", "displayName": "Lisa de Wit" },
          { "name": "omar",  "email": "omar@example.org",  "password": "PASSWORD", "displayName": "Omar El Idrissi" },
          { "name": "sanne", "email": "sanne@example.org", "password": "PASSWORD", "displayName": "Sanne Smit" } ],
        "families": [
          { "name": "bakker",
            "members": [ { "account": "noor", "rol": "ouderMetGezag" } ],
            "gezag": [ { "over": "noor", "type": "eenhoofdigOuderlijkGezag", "drager": [ "noor" ] } ] },
          { "name": "deboer",
            "members": [ { "account": "bram", "rol": "ouderMetGezag" } ],
            "gezag": [ { "over": "bram", "type": "eenhoofdigOuderlijkGezag", "drager": [ "bram" ] } ] } ],
        "organisations": [
          { "name": "gemeente Utrecht", "oin": "00000001234567890000", "soort": "gemeente",
            "professionals": [ { "account": "dewit", "functie": "casusregisseur" } ] },
          { "name": "Jeugdhulp Midden", "oin": "00000001234567890001", "soort": "jeugdhulpaanbieder",
            "professionals": [ { "account": "omar", "functie": "gezinshulp" } ] },
          { "name": "Veilig Thuis", "oin": "00000001234567890002", "soort": "veiligThuis",
            "professionals": [ { "account": "sanne", "functie": "onderzoeker" } ] } ] }
      """
          .replace("PASSWORD", PASSWORD);

  final MovableClock clock = MovableClock.atStart();
  final RunningServer server = RunningServer.start(SEED, clock);

  Families() {
    Household jansen =
        new Household(
            Household.Kind.GEZIN,
            List.of(
                member("alice", "Alice Jansen", "ouderMetGezag", LocalDate.of(1986, 4, 12)),
                member("bram", "Bram de Boer", "ouderZonderGezag", LocalDate.of(1984, 1, 2)),
                member("tim", "Tim Jansen", "jeugdige", LocalDate.of(2013, 12, 1))),
            List.of(
                new Household.Authority(
                    webId("tim"), "eenhoofdigOuderlijkGezag", List.of(webId("alice")))));
    server.pods().foundFamily(new PodName("jansen"), jansen, List.of(statutory()));
    write("alice", "/casussen/c1/plan/gezinsplan");
    write("alice", "/casussen/c1/acties/a1");
  }

  private Household.Member member(String account, String name, String role, LocalDate born) {
    return new Household.Member(webId(account), name, role, Optional.of(born));
  }

  private Grant statutory() {
    Instant now = clock.instant();
    return new Grant(
        "wettelijk-0000000000000001",
        new Grant.Recipient(
            webId("sanne"),
            "Sanne Smit",
            "onderzoeker",
            "Veilig Thuis",
            Optional.of("00000001234567890002")),
        List.of(opening("/casussen/c1/plan/", Mode.READ)),
        concept("doel/meldingBeoordelen"),
        concept("grondslag/publiekeTaak"),
        Optional.of(concept("wettelijkKader/wmo2015VeiligThuis")),
        List.of(webId("tim")),
        now,
        now.plus(Duration.ofDays(30)),
        webId("sanne"),
        concept("hoedanigheid/wettelijkeTaak"),
        now,
        Optional.empty());
  }

  /** Alice gave Omar access before, and both professionals looked; Lisa was refused once. */
  void somethingHappened() {
    pod()
        .access()
        .give(
            actor("alice"),
            new GrantRequest(
                webId("omar"),
                List.of(opening("/casussen/c1/acties/", Mode.READ, Mode.APPEND)),
                concept("doel/jeugdhulpVerlenen"),
                List.of(),
                Optional.empty(),
                clock.instant().plus(Duration.ofDays(60))));
    clock.advance(Duration.ofHours(28));
    looks("sanne", "/casussen/c1/plan/gezinsplan");
    clock.advance(Duration.ofHours(20));
    looks("omar", "/casussen/c1/acties/a1");
    clock.advance(Duration.ofMinutes(2));
    looks("omar", "/casussen/c1/acties/");
    clock.advance(Duration.ofMinutes(1));
    adds("omar", "/casussen/c1/acties/");
    clock.advance(Duration.ofHours(1));
    try {
      looks("dewit", "/casussen/c1/plan/gezinsplan");
    } catch (org.gezinspod.pod.failure.PodFailure.NotAllowed expected) {
      clock.advance(Duration.ofMinutes(3));
    }
  }

  void looks(String who, String path) {
    pod().read(actor(who), ResourcePath.parse(path));
  }

  void adds(String who, String container) {
    pod()
        .post(
            actor(who),
            ResourcePath.parse(container),
            MediaType.TURTLE,
            SOMETHING,
            Optional.empty(),
            false);
  }

  void write(String who, String path) {
    pod().put(actor(who), ResourcePath.parse(path), MediaType.TURTLE, SOMETHING, Precondition.NONE);
  }

  private static Grant.Opening opening(String path, Mode... modes) {
    return new Grant.Opening(ResourcePath.parse(path), Set.of(modes));
  }

  Pod pod() {
    return server.pods().find(new PodName("jansen")).orElseThrow();
  }

  Actor actor(String account) {
    return Actor.Agent.of(webId(account));
  }

  IRI webId(String account) {
    return SimpleValueFactory.getInstance().createIRI(server.base() + account + "/profile/card#me");
  }

  private static IRI concept(String path) {
    return SimpleValueFactory.getInstance().createIRI(BEGRIP + path);
  }

  String url(String path) {
    return server.url(path).toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
