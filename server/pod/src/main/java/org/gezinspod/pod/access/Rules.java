package org.gezinspod.pod.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.name.ResourcePath;

/**
 * The rules of one pod as they stand in one snapshot or transaction. Only {@link Gatekeeper} asks:
 * what comes back tells of resources without a permit.
 */
public interface Rules {
  /** Counts every change of a rule (ACL, group, grant, restriction) of this pod. */
  long epoch();

  /** What kind of pod this is, and who belongs to it. */
  Household household();

  /** Whether there is a current version at this path. An ACL exists where its document does. */
  boolean exists(ResourcePath path);

  /** The rules of the ACL document of exactly this resource; empty where it has none of its own. */
  Optional<List<Rule>> ownRules(ResourcePath subject);

  /** Every grant that this agent ever had in this pod, whatever became of it. */
  List<Grant> grantsTo(IRI agent);

  /** The members of a group that is kept in a document of this pod; none for any other. */
  Set<IRI> membersOf(IRI group);
}
