package org.gezinspod.pod;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.shapes.Violation;

/**
 * A new version, received, parsed and checked, that only waits for its transaction.
 *
 * @param content what will be stored
 * @param shapes the version of the shapes it was checked against
 * @param warnings advice of the shapes
 * @param rules where it is an ACL, its rules
 * @param groups the groups it describes
 */
record Draft(
    Content content,
    Optional<String> shapes,
    List<Violation> warnings,
    List<Rule> rules,
    Map<IRI, Set<IRI>> groups) {
  Draft {
    warnings = List.copyOf(warnings);
    rules = List.copyOf(rules);
    groups = Map.copyOf(groups);
  }

  static Draft of(Content content) {
    return new Draft(content, Optional.empty(), List.of(), List.of(), Map.of());
  }
}
