package org.gezinspod.pod.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.name.ResourcePath;
import org.junit.jupiter.api.Test;

class GatekeeperTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final IRI MOTHER = iri("https://pods.example/anna/profile/card#me");
  private static final IRI WORKER = iri("https://pods.example/dewit/profile/card#me");
  private static final IRI STRANGER = iri("https://elsewhere.example/#me");
  private static final IRI PLAN_WORK = iri("https://w3id.org/gezinspod/begrip/doel/planUitvoeren");
  private static final IRI RESEARCH =
      iri("https://w3id.org/gezinspod/begrip/doel/onderzoekBescherming");
  private static final IRI CONSENT = iri("https://w3id.org/gezinspod/begrip/grondslag/toestemming");
  private static final IRI GEZAG = iri("https://w3id.org/gezinspod/begrip/hoedanigheid/gezag");

  private final Gatekeeper gatekeeper = new Gatekeeper();
  private final Paper rules = new Paper();

  @Test
  void whatNoRuleAllowsIsRefused() {
    assertEquals(Decision.Reason.NO_RULE, refused(MOTHER, "/plan/doel").reason());
    assertEquals(
        Decision.Reason.NOT_SIGNED_IN,
        assertInstanceOf(
                Decision.Refused.class,
                gatekeeper.read(rules, Actor.ANONYMOUS, path("/plan/doel"), NOW))
            .reason());
  }

  @Test
  void theNearestAclSpeaksAloneAndOnlyItsDefaultsAreInherited() {
    rules.acl("/", rule(MOTHER, true, true, Mode.READ, Mode.WRITE, Mode.CONTROL));
    rules.acl("/plan/", rule(MOTHER, true, false, Mode.READ));

    assertTrue(mayRead(MOTHER, "/notitie"));
    assertTrue(mayRead(MOTHER, "/plan/"));
    assertFalse(mayRead(MOTHER, "/plan/doel"));
  }

  @Test
  void anAclIsReadAndWrittenWithControlOnly() {
    rules.acl("/", rule(MOTHER, true, true, Mode.READ, Mode.WRITE));
    rules.exists("/", "/a");

    assertFalse(mayRead(MOTHER, "/a.acl"));
    assertInstanceOf(
        Decision.Refused.class, gatekeeper.put(rules, agent(MOTHER), path("/a.acl"), NOW));

    rules.acl("/a", rule(MOTHER, true, false, Mode.CONTROL));
    assertTrue(mayRead(MOTHER, "/a.acl"));
    assertFalse(mayRead(MOTHER, "/a"));
  }

  @Test
  void aGrantOpensTheDoorUntilItsEndAndNotAMomentLonger() {
    Grant grant = grant("/plan/", NOW.minusSeconds(10), NOW.plusSeconds(10), Mode.READ);
    rules.give(grant);

    assertFalse(allowed(WORKER, "/plan/doel", NOW.minusSeconds(11)));
    assertTrue(allowed(WORKER, "/plan/doel", NOW.minusSeconds(10)));
    assertTrue(allowed(WORKER, "/plan/doel", NOW.plusSeconds(10).minusNanos(1)));
    assertFalse(allowed(WORKER, "/plan/doel", NOW.plusSeconds(10)));
    assertFalse(allowed(WORKER, "/notitie", NOW));
    assertFalse(allowed(STRANGER, "/plan/doel", NOW));
    assertEquals(
        Optional.of(grant),
        assertInstanceOf(
                Decision.Allowed.class,
                gatekeeper.read(rules, agent(WORKER), path("/plan/doel"), NOW))
            .permit()
            .grant());
  }

  @Test
  void aRevokedGrantNoLongerOpensTheDoorAndTheReasonIsKnown() {
    Grant grant = grant("/plan/", NOW.minusSeconds(10), NOW.plusSeconds(10), Mode.READ);
    rules.give(grant.endedBy(new Grant.Ending(NOW, MOTHER)));

    Decision.Refused refused = refused(WORKER, "/plan/doel");

    assertEquals(Decision.Reason.GRANT_REVOKED, refused.reason());
    assertTrue(refused.known());
  }

  @Test
  void aStatedPurposeNarrowsAndNeverWidens() {
    rules.give(grant("/plan/", NOW.minusSeconds(10), NOW.plusSeconds(10), Mode.READ));

    Actor other = new Actor.Agent(WORKER, Optional.empty(), Optional.of(RESEARCH));
    Actor same = new Actor.Agent(WORKER, Optional.empty(), Optional.of(PLAN_WORK));

    assertEquals(
        Decision.Reason.OTHER_PURPOSE,
        assertInstanceOf(
                Decision.Refused.class, gatekeeper.read(rules, other, path("/plan/doel"), NOW))
            .reason());
    assertInstanceOf(Decision.Allowed.class, gatekeeper.read(rules, same, path("/plan/doel"), NOW));
  }

  @Test
  void aGrantNeverOpensAnAcl() {
    rules.give(
        grant("/", NOW.minusSeconds(1), NOW.plusSeconds(1), Mode.READ, Mode.WRITE, Mode.APPEND));

    assertFalse(mayRead(WORKER, "/plan.acl"));
    assertInstanceOf(
        Decision.Refused.class, gatekeeper.put(rules, agent(WORKER), path("/plan.acl"), NOW));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Grant.Opening(path("/plan.acl"), Set.of(Mode.READ)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Grant.Opening(path("/plan"), Set.of(Mode.CONTROL)));
  }

  @Test
  void makingANewResourceNeedsAppendOnEveryContainerAboveItThatIsTouched() {
    rules.exists("/", "/plan/");
    rules.acl("/plan/", rule(WORKER, true, true, Mode.WRITE));
    rules.acl("/", rule(MOTHER, true, true, Mode.READ));

    assertInstanceOf(
        Decision.Allowed.class, gatekeeper.put(rules, agent(WORKER), path("/plan/a/b"), NOW));
    assertInstanceOf(
        Decision.Refused.class, gatekeeper.put(rules, agent(WORKER), path("/elders/b"), NOW));

    rules.acl("/plan/", rule(WORKER, false, true, Mode.WRITE));
    assertInstanceOf(
        Decision.Refused.class, gatekeeper.put(rules, agent(WORKER), path("/plan/a"), NOW));
  }

  @Test
  void aPatchStatesItsOwnDemands() {
    rules.exists("/", "/doc");
    rules.acl("/doc", rule(WORKER, true, false, Mode.APPEND));

    assertInstanceOf(Decision.Allowed.class, patch(false, true, false));
    assertInstanceOf(Decision.Refused.class, patch(true, true, false));
    assertInstanceOf(Decision.Refused.class, patch(false, false, true));

    rules.acl("/doc", rule(WORKER, true, false, Mode.WRITE));
    assertInstanceOf(Decision.Refused.class, patch(false, false, true));

    rules.acl("/doc", rule(WORKER, true, false, Mode.WRITE, Mode.READ));
    assertInstanceOf(Decision.Allowed.class, patch(true, true, true));
  }

  private Decision patch(boolean looks, boolean adds, boolean removes) {
    return gatekeeper.patch(rules, agent(WORKER), path("/doc"), looks, adds, removes, NOW);
  }

  @Test
  void deletingNeedsWriteOnTheResourceAndOnItsContainer() {
    rules.exists("/", "/doc");
    rules.acl("/doc", rule(WORKER, true, false, Mode.WRITE));
    rules.acl("/", rule(WORKER, true, false, Mode.APPEND));

    assertInstanceOf(
        Decision.Refused.class, gatekeeper.delete(rules, agent(WORKER), path("/doc"), NOW));

    rules.acl("/", rule(WORKER, true, false, Mode.WRITE));
    assertInstanceOf(
        Decision.Allowed.class, gatekeeper.delete(rules, agent(WORKER), path("/doc"), NOW));
  }

  @Test
  void aPermitIsGoodOnlyWhereItWasMintedAndForWhatItSays() {
    rules.acl("/", rule(MOTHER, true, true, Mode.READ));
    Permit permit =
        assertInstanceOf(
                Decision.Allowed.class, gatekeeper.read(rules, agent(MOTHER), path("/a"), NOW))
            .permit();

    permit.require(Act.READ, path("/a"), rules);
    assertThrows(
        IllegalStateException.class, () -> permit.require(Act.READ, path("/a"), new Paper()));
    assertThrows(IllegalStateException.class, () -> permit.require(Act.READ, path("/b"), rules));
    assertThrows(IllegalStateException.class, () -> permit.require(Act.WRITE, path("/a"), rules));
  }

  @Test
  void groupsAndClassesOpenAsTheyAreNamed() {
    IRI team = iri("https://pods.example/jansen/groep#team");
    rules.groups.put(team, Set.of(WORKER));
    rules.acl(
        "/groep",
        new Rule(Set.of(Mode.READ), Set.of(), Set.of(team), false, false, true, false, Set.of()));
    rules.acl(
        "/wie-dan-ook",
        new Rule(Set.of(Mode.READ), Set.of(), Set.of(), false, true, true, false, Set.of()));
    rules.acl(
        "/iedereen",
        new Rule(Set.of(Mode.READ), Set.of(), Set.of(), true, false, true, false, Set.of()));

    assertTrue(mayRead(WORKER, "/groep"));
    assertFalse(mayRead(STRANGER, "/groep"));
    assertTrue(mayRead(STRANGER, "/wie-dan-ook"));
    assertInstanceOf(
        Decision.Refused.class, gatekeeper.read(rules, Actor.ANONYMOUS, path("/wie-dan-ook"), NOW));
    assertTrue(
        assertInstanceOf(
                Decision.Allowed.class,
                gatekeeper.read(rules, Actor.ANONYMOUS, path("/iedereen"), NOW))
            .permit()
            .openToEverybody());
  }

  @Test
  void aRuleThatIsLimitedToAnOriginIsNeverTakenForOneWithoutLimit() {
    rules.acl(
        "/a",
        new Rule(
            Set.of(Mode.READ),
            Set.of(MOTHER),
            Set.of(),
            true,
            false,
            true,
            false,
            Set.of("https://app.example")));

    assertFalse(mayRead(MOTHER, "/a"));
  }

  @Test
  void wacAllowCountsGrantsAndSaysWhatEverybodyMay() {
    rules.acl("/a", rule(MOTHER, true, false, Mode.WRITE));
    rules.give(grant("/a", NOW.minusSeconds(1), NOW.plus(Duration.ofDays(1)), Mode.READ));

    assertEquals(
        Set.of(Mode.WRITE, Mode.APPEND),
        gatekeeper.allowed(rules, agent(MOTHER), path("/a"), NOW).user());
    assertEquals(
        Set.of(Mode.READ), gatekeeper.allowed(rules, agent(WORKER), path("/a"), NOW).user());
    assertEquals(Set.of(), gatekeeper.allowed(rules, agent(WORKER), path("/a"), NOW).everybody());
  }

  private boolean mayRead(IRI who, String where) {
    return allowed(who, where, NOW);
  }

  private boolean allowed(IRI who, String where, Instant when) {
    return gatekeeper.read(rules, agent(who), path(where), when) instanceof Decision.Allowed;
  }

  private Decision.Refused refused(IRI who, String where) {
    return assertInstanceOf(
        Decision.Refused.class, gatekeeper.read(rules, agent(who), path(where), NOW));
  }

  private static Rule rule(IRI who, boolean onSubject, boolean inherited, Mode... modes) {
    return new Rule(
        Set.of(modes), Set.of(who), Set.of(), false, false, onSubject, inherited, Set.of());
  }

  private static Grant grant(String where, Instant from, Instant until, Mode... modes) {
    return new Grant(
        "g1",
        new Grant.Recipient(WORKER, "Lisa de Wit", "casusregisseur", "gemeente", Optional.empty()),
        List.of(new Grant.Opening(path(where), Set.of(modes))),
        PLAN_WORK,
        CONSENT,
        Optional.empty(),
        List.of(MOTHER),
        from,
        until,
        MOTHER,
        GEZAG,
        from,
        Optional.empty());
  }

  private static Actor agent(IRI webId) {
    return Actor.Agent.of(webId);
  }

  private static ResourcePath path(String text) {
    return ResourcePath.parse(text);
  }

  private static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }

  /** The rules of a pod, written down by hand. */
  private static final class Paper implements Rules {
    private final Map<ResourcePath, List<Rule>> acls = new HashMap<>();
    private final Set<ResourcePath> existing = new HashSet<>();
    private final List<Grant> grants = new ArrayList<>();
    private final Map<IRI, Set<IRI>> groups = new HashMap<>();

    void acl(String where, Rule... rules) {
      acls.put(path(where), List.of(rules));
    }

    void exists(String... paths) {
      for (String text : paths) {
        existing.add(path(text));
      }
    }

    void give(Grant grant) {
      grants.add(grant);
    }

    @Override
    public long epoch() {
      return 1;
    }

    @Override
    public Household household() {
      return new Household(
          Household.Kind.GEZIN,
          List.of(new Household.Member(MOTHER, "Anna", "ouderMetGezag", Optional.empty())),
          List.of());
    }

    @Override
    public boolean exists(ResourcePath where) {
      return existing.contains(where);
    }

    @Override
    public Optional<List<Rule>> ownRules(ResourcePath subject) {
      return Optional.ofNullable(acls.get(subject));
    }

    @Override
    public List<Grant> grantsTo(IRI agent) {
      return grants.stream().filter(grant -> grant.recipient().agent().equals(agent)).toList();
    }

    @Override
    public Set<IRI> membersOf(IRI group) {
      return groups.getOrDefault(group, Set.of());
    }
  }
}
