package org.gezinspod.pod;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.AclRefused;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.NotPossible;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.store.Transaction;

/**
 * Where something may be put: the rules of names, slashes and containers, and of what an ACL may
 * say.
 */
final class Placement {
  private static final byte[] NO_DESCRIPTION = {};
  private static final String SPARQL = "/sparql";
  private static final String WELL_KNOWN = "/.well-known/";
  private static final String TOEGANG = "/toegang/";

  private Placement() {}

  /** Refuses what nobody can write, whatever the rights (contract: "Reserved in each pod"). */
  static void refuseReserved(PodName pod, ResourcePath path, House house) {
    boolean reserved = house.store().read(pod, snapshot -> isReserved(snapshot.rules(), path));
    if (reserved) {
      throw new NotPossible(NotPossible.Kind.RESERVED);
    }
  }

  static boolean isReserved(Rules rules, ResourcePath path) {
    ResourcePath subject = path.subject();
    if (subject.isAcl()) {
      return true;
    }
    String text = subject.value();
    String asContainer = text.endsWith("/") ? text : text + "/";
    return asContainer.equals(SPARQL + "/")
        || asContainer.startsWith(WELL_KNOWN)
        || (rules.household().kind() == Household.Kind.GEZIN && asContainer.startsWith(TOEGANG));
  }

  /** Containers and ACLs hold RDF. */
  static void refuseBinary(ResourcePath path) {
    if (path.isContainer() || path.isAcl()) {
      throw new PodFailure.UnsupportedMediaType(
          List.of("text/turtle", "application/ld+json", "application/n-triples"));
    }
  }

  static boolean isTaken(Rules rules, ResourcePath path) {
    return rules.exists(path) || path.otherSlash().filter(rules::exists).isPresent();
  }

  /**
   * Makes the containers that are missing above a new resource, from the top down.
   *
   * @throws Conflict where the slash rule is broken or a document stands in the way
   */
  static void makeRoom(Transaction tx, Permit permit, ResourcePath path) {
    Rules rules = tx.rules();
    // Solid Protocol §3.1: if two URIs differ only in the trailing slash, and the server has
    // associated a resource with
    // one of them, then the other URI MUST NOT correspond to another resource.
    if (path.otherSlash().filter(rules::exists).isPresent()) {
      throw new Conflict(Conflict.Kind.SLASH);
    }
    Deque<ResourcePath> missing = new ArrayDeque<>();
    Optional<ResourcePath> above = path.parent();
    while (above.isPresent() && !rules.exists(above.get())) {
      if (above.get().otherSlash().filter(rules::exists).isPresent()) {
        throw new Conflict(Conflict.Kind.DOCUMENT_IN_THE_WAY);
      }
      missing.push(above.get());
      above = above.get().parent();
    }
    for (ResourcePath container : missing) {
      tx.put(permit, container, new Content.Container(NO_DESCRIPTION), Optional.empty());
    }
  }

  /** Checks what an ACL would do before it counts. */
  static void checkRules(Rules rules, ResourcePath acl, List<Rule> wanted) {
    ResourcePath subject = acl.subject();
    if (!rules.exists(subject)) {
      throw new PodFailure.NoSuchResource();
    }
    boolean controlled =
        wanted.stream()
            .anyMatch(
                rule ->
                    rule.onSubject()
                        && rule.modes().contains(Mode.CONTROL)
                        && !rule.agents().isEmpty());
    if (subject.isRoot() && !controlled) {
      throw new AclRefused(AclRefused.Kind.LOCKS_EVERYBODY_OUT);
    }
    // In a gezin pod an ACL arranges access among members; access for others is a grant, with an
    // end and a purpose.
    if (rules.household().kind() == Household.Kind.GEZIN
        && wanted.stream().anyMatch(rule -> reachesOutside(rules.household(), rule))) {
      throw new AclRefused(AclRefused.Kind.REACHES_OUTSIDE_THE_FAMILY);
    }
  }

  private static boolean reachesOutside(Household household, Rule rule) {
    return rule.everybody()
        || rule.authenticated()
        || !rule.groups().isEmpty()
        || !rule.agents().stream().allMatch(household::isMember);
  }
}
