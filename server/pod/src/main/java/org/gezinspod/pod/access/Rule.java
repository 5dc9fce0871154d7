package org.gezinspod.pod.access;

import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/**
 * One {@code acl:Authorization} of an ACL document (WAC §4).
 *
 * @param modes what it allows
 * @param agents the WebIDs it names ({@code acl:agent})
 * @param groups the groups it names ({@code acl:agentGroup})
 * @param everybody whether it names {@code foaf:Agent}
 * @param authenticated whether it names {@code acl:AuthenticatedAgent}
 * @param onSubject whether it applies to the resource of the ACL ({@code acl:accessTo})
 * @param inherited whether it applies to what lies below that container ({@code acl:default})
 * @param origins the web origins it is limited to; empty for no limit ({@code acl:origin})
 */
public record Rule(
    Set<Mode> modes,
    Set<IRI> agents,
    Set<IRI> groups,
    boolean everybody,
    boolean authenticated,
    boolean onSubject,
    boolean inherited,
    Set<String> origins) {
  public Rule {
    modes = Set.copyOf(modes);
    agents = Set.copyOf(agents);
    groups = Set.copyOf(groups);
    origins = Set.copyOf(origins);
  }

  /**
   * Whether it names this actor by one of its classes or its own WebID; groups are asked of the
   * caller.
   */
  boolean names(Actor actor) {
    Optional<IRI> webId = actor.webId();
    return origins.isEmpty()
        && (everybody || (webId.isPresent() && (authenticated || agents.contains(webId.get()))));
  }
}
