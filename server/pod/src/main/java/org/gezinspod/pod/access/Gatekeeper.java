package org.gezinspod.pod.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.name.ResourcePath;

/**
 * The one place where access is decided: {@code Decision = ACL rules ∪ active grants}, on the rules
 * of one snapshot or transaction, at one moment. Nobody else can mint a {@link Permit}. Deny by
 * default.
 *
 * <p>Each method is one deed and states what it demands. The demands follow Web Access Control 1.0
 * and Solid Protocol §5.3: a new resource needs Append on its container; taking one away needs
 * Write on both; an ACL needs Control of its subject.
 */
public final class Gatekeeper {

  private record Demand(ResourcePath path, Mode mode) {}

  /** May the actor read this resource (an ACL: with Control of its subject)? */
  public Decision read(Rules rules, Actor actor, ResourcePath path, Instant now) {
    return decide(rules, actor, List.of(demand(path, Mode.READ)), exactly(path, Act.READ), now);
  }

  /** May the actor put a whole new version here, making what containers are missing above it? */
  public Decision put(Rules rules, Actor actor, ResourcePath path, Instant now) {
    List<Demand> demands = new ArrayList<>();
    demands.add(demand(path, Mode.WRITE));
    if (!path.isAcl()) {
      demandCreation(rules, path, demands);
    }
    return decide(rules, actor, demands, withContainers(path, Act.WRITE, Act.READ), now);
  }

  /**
   * May the actor change a part of this document?
   *
   * @param looks whether the change has conditions, so that its success tells something (Read)
   * @param adds whether it adds statements (Append)
   * @param removes whether it takes statements away (Read and Write; Solid Protocol §5.3.1)
   */
  public Decision patch(
      Rules rules,
      Actor actor,
      ResourcePath path,
      boolean looks,
      boolean adds,
      boolean removes,
      Instant now) {
    List<Demand> demands = new ArrayList<>();
    if (looks || removes) {
      demands.add(demand(path, Mode.READ));
    }
    if (removes) {
      demands.add(demand(path, Mode.WRITE));
    }
    // A change that does nothing still tells whether the document is there: it needs what adding
    // needs.
    if (adds || demands.isEmpty()) {
      demands.add(demand(path, Mode.APPEND));
    }
    if (!path.isAcl()) {
      demandCreation(rules, path, demands);
    }
    return decide(rules, actor, demands, withContainers(path, Act.WRITE, Act.READ), now);
  }

  /**
   * May the actor add a member to this container?
   *
   * @param child the path that the server minted for it
   */
  public Decision post(
      Rules rules, Actor actor, ResourcePath container, ResourcePath child, Instant now) {
    Permit.Scope scope =
        (act, path) ->
            (path.equals(child) && (act == Act.WRITE || act == Act.READ))
                || (path.equals(container) && act == Act.READ);
    return decide(rules, actor, List.of(demand(container, Mode.APPEND)), scope, now);
  }

  /** May the actor take this resource away, and its ACL with it? */
  public Decision delete(Rules rules, Actor actor, ResourcePath path, Instant now) {
    List<Demand> demands = new ArrayList<>();
    demands.add(demand(path, Mode.WRITE));
    if (!path.isAcl()) {
      path.parent().ifPresent(parent -> demands.add(demand(parent, Mode.WRITE)));
    }
    Permit.Scope scope =
        (act, p) -> (act == Act.DELETE || act == Act.READ) && p.subject().equals(path.subject());
    return decide(rules, actor, demands, scope, now);
  }

  /**
   * May the actor give and stop access to these parts of the pod, and see what was given? Control
   * of each.
   */
  public Decision grant(Rules rules, Actor actor, List<ResourcePath> parts, Instant now) {
    List<Demand> demands =
        parts.stream().map(part -> new Demand(part.subject(), Mode.CONTROL)).toList();
    Permit.Scope scope =
        (act, path) -> act == Act.GRANT || act == Act.SEE_GRANTS || act == Act.READ;
    return decide(rules, actor, demands, scope, now);
  }

  /** May the actor see who can see what, and who looked? Control of the whole pod. */
  public Decision oversee(Rules rules, Actor actor, Instant now) {
    Permit.Scope scope = (act, path) -> act == Act.SEE_GRANTS || act == Act.LOOK_BACK;
    return decide(rules, actor, List.of(new Demand(ResourcePath.ROOT, Mode.CONTROL)), scope, now);
  }

  /**
   * The founding of a new, empty pod: the only permit that rests on no rule, because there is none
   * yet.
   *
   * @throws IllegalStateException where the pod has rules already
   */
  public Permit found(Rules rules, Actor founder, Instant now) {
    if (rules.ownRules(ResourcePath.ROOT).isPresent()) {
      throw new IllegalStateException("a pod is founded once");
    }
    return new Permit(
        rules, founder, (act, path) -> act != Act.LOOK_BACK, Optional.empty(), false, now);
  }

  /**
   * A permit to read whatever this actor may read, decided path by path when asked: for queries. It
   * allows nothing by itself, so it is never refused.
   */
  public Permit browse(Rules rules, Actor actor, Instant now) {
    Map<ResourcePath, Boolean> decided = new HashMap<>();
    Permit.Scope scope =
        (act, path) ->
            act == Act.READ
                && decided.computeIfAbsent(
                    path, p -> holds(rules, actor, demand(p, Mode.READ), now));
    return new Permit(rules, actor, scope, Optional.empty(), false, now);
  }

  /** The modes that the actor and everybody have on a resource, for {@code WAC-Allow}. */
  public AllowedModes allowed(Rules rules, Actor actor, ResourcePath path, Instant now) {
    if (path.isAcl()) {
      AllowedModes subject = allowed(rules, actor, path.subject(), now);
      return new AllowedModes(onAcl(subject.user()), onAcl(subject.everybody()));
    }
    EnumSet<Mode> user = modesByAcl(rules, actor, path);
    for (Grant grant : activeGrants(rules, actor, now)) {
      user.addAll(grant.modesOn(path));
    }
    return new AllowedModes(
        AllowedModes.closed(user), AllowedModes.closed(modesByAcl(rules, Actor.ANONYMOUS, path)));
  }

  private static Set<Mode> onAcl(Set<Mode> subject) {
    return subject.contains(Mode.CONTROL)
        ? Set.of(Mode.READ, Mode.APPEND, Mode.WRITE, Mode.CONTROL)
        : Set.of();
  }

  // WAC §5.1: reading and writing an ACL is an access with Control of the resource it belongs to.
  private static Demand demand(ResourcePath path, Mode mode) {
    return path.isAcl() ? new Demand(path.subject(), Mode.CONTROL) : new Demand(path, mode);
  }

  private static void demandCreation(Rules rules, ResourcePath path, List<Demand> demands) {
    Optional<ResourcePath> above = rules.exists(path) ? Optional.empty() : path.parent();
    while (above.isPresent()) {
      demands.add(new Demand(above.get(), Mode.APPEND));
      above = rules.exists(above.get()) ? Optional.empty() : above.get().parent();
    }
  }

  private static Permit.Scope exactly(ResourcePath path, Act only) {
    return (act, p) -> act == only && p.equals(path);
  }

  private static Permit.Scope withContainers(ResourcePath path, Act... acts) {
    Set<Act> allowed = Set.of(acts);
    return (act, p) ->
        allowed.contains(act) && (p.equals(path) || (p.isContainer() && path.isWithin(p)));
  }

  private Decision decide(
      Rules rules, Actor actor, List<Demand> demands, Permit.Scope scope, Instant now) {
    List<Demand> unmet =
        demands.stream()
            .filter(demand -> !includes(modesByAcl(rules, actor, demand.path()), demand.mode()))
            .toList();
    if (unmet.isEmpty()) {
      boolean open =
          demands.stream()
              .allMatch(d -> includes(modesByAcl(rules, Actor.ANONYMOUS, d.path()), d.mode()));
      return new Decision.Allowed(new Permit(rules, actor, scope, Optional.empty(), open, now));
    }
    Optional<Grant> used = Optional.empty();
    List<Grant> active = activeGrants(rules, actor, now);
    for (Demand demand : unmet) {
      Optional<Grant> opening =
          active.stream()
              .filter(g -> includes(g.modesOn(demand.path()), demand.mode()))
              .findFirst();
      if (opening.isEmpty()) {
        return refused(rules, actor, demand, now);
      }
      used = used.or(() -> opening);
    }
    return new Decision.Allowed(new Permit(rules, actor, scope, used, false, now));
  }

  private boolean holds(Rules rules, Actor actor, Demand demand, Instant now) {
    return includes(modesByAcl(rules, actor, demand.path()), demand.mode())
        || activeGrants(rules, actor, now).stream()
            .anyMatch(grant -> includes(grant.modesOn(demand.path()), demand.mode()));
  }

  private static Decision refused(Rules rules, Actor actor, Demand unmet, Instant now) {
    if (actor.webId().isEmpty()) {
      return new Decision.Refused(Decision.Reason.NOT_SIGNED_IN, false);
    }
    IRI agent = actor.webId().get();
    List<Grant> ever = rules.grantsTo(agent);
    boolean known = !ever.isEmpty() || rules.household().isMember(agent);
    Decision.Reason reason = Decision.Reason.NO_RULE;
    for (Grant grant : ever) {
      if (includes(grant.modesOn(unmet.path()), unmet.mode())) {
        reason =
            switch (grant.statusAt(now)) {
              case REVOKED -> Decision.Reason.GRANT_REVOKED;
              case EXPIRED -> Decision.Reason.GRANT_EXPIRED;
              case NOT_YET -> Decision.Reason.GRANT_NOT_YET;
              case ACTIVE -> Decision.Reason.OTHER_PURPOSE;
            };
      }
    }
    return new Decision.Refused(reason, known);
  }

  private static List<Grant> activeGrants(Rules rules, Actor actor, Instant now) {
    if (actor.webId().isEmpty()) {
      return List.of();
    }
    return rules.grantsTo(actor.webId().get()).stream()
        .filter(grant -> grant.statusAt(now) == Grant.Status.ACTIVE)
        // A stated purpose narrows; it never widens. Without one the grant's own purpose is
        // recorded.
        .filter(grant -> actor.purpose().map(grant.purpose()::equals).orElse(true))
        .toList();
  }

  // WAC §3.2: the effective ACL is the resource's own, else that of the nearest container above
  // that has one, of which
  // only the rules with acl:default count.
  private static EnumSet<Mode> modesByAcl(Rules rules, Actor actor, ResourcePath path) {
    EnumSet<Mode> modes = EnumSet.noneOf(Mode.class);
    Optional<ResourcePath> at = Optional.of(path);
    while (at.isPresent()) {
      Optional<List<Rule>> own = rules.ownRules(at.get());
      if (own.isPresent()) {
        boolean inherited = !at.get().equals(path);
        for (Rule rule : own.get()) {
          boolean applies = inherited ? rule.inherited() : rule.onSubject();
          if (applies && (rule.names(actor) || isInGroup(rules, rule, actor))) {
            modes.addAll(rule.modes());
          }
        }
        return modes;
      }
      at = at.get().parent();
    }
    return modes;
  }

  private static boolean isInGroup(Rules rules, Rule rule, Actor actor) {
    return actor.webId().isPresent()
        && rule.origins().isEmpty()
        && rule.groups().stream()
            .anyMatch(group -> rules.membersOf(group).contains(actor.webId().get()));
  }

  private static boolean includes(Set<Mode> held, Mode demanded) {
    return held.stream().anyMatch(mode -> mode.includes(demanded));
  }
}
