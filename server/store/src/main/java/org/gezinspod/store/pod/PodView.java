package org.gezinspod.store.pod;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * All that is known of one pod at one version without opening a body. Never changes: a deed makes
 * the next view out of this one, and whoever holds this one goes on seeing what stood then.
 *
 * @param version of the pod; two views of one pod with the same version are equal
 * @param epoch of its rules
 * @param rules of each ACL document, by the subject of the ACL
 * @param groups that each document describes
 */
record PodView(
    PodName pod,
    long version,
    long epoch,
    Household household,
    Contents contents,
    HashPMap<ResourcePath, List<Rule>> rules,
    HashPMap<ResourcePath, Map<IRI, Set<IRI>>> groups,
    GrantBook grants) {

  private static final int BYTES_PER_ENTRY = 600;
  private static final int BYTES_PER_RULES = 800;
  private static final int BYTES_PER_GRANT = 1200;
  private static final int BYTES_OF_THE_REST = 2000;

  static PodView empty(PodName pod, Household household) {
    return new PodView(
        pod,
        0,
        0,
        household,
        Contents.EMPTY,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        GrantBook.EMPTY);
  }

  PodView with(Contents newer) {
    return new PodView(pod, version, epoch, household, newer, rules, groups, grants);
  }

  PodView atVersion(long newer) {
    return new PodView(pod, newer, epoch, household, contents, rules, groups, grants);
  }

  // Each change of a rule moves the epoch.

  PodView withRules(ResourcePath subject, List<Rule> newer) {
    return moved(rules.plus(subject, List.copyOf(newer)), groups, grants);
  }

  PodView withoutRules(ResourcePath subject) {
    return moved(rules.minus(subject), groups, grants);
  }

  PodView withGroups(ResourcePath document, Map<IRI, Set<IRI>> newer) {
    return moved(
        rules, newer.isEmpty() ? groups.minus(document) : groups.plus(document, newer), grants);
  }

  PodView with(GrantBook newer) {
    return moved(rules, groups, newer);
  }

  private PodView moved(
      HashPMap<ResourcePath, List<Rule>> newRules,
      HashPMap<ResourcePath, Map<IRI, Set<IRI>>> newGroups,
      GrantBook newGrants) {
    return new PodView(
        pod, version, epoch + 1, household, contents, newRules, newGroups, newGrants);
  }

  /** About how much memory it takes, in bytes. */
  int weight() {
    return BYTES_OF_THE_REST
        + contents.size() * BYTES_PER_ENTRY
        + (rules.size() + groups.size()) * BYTES_PER_RULES
        + grants.newestFirst().size() * BYTES_PER_GRANT;
  }
}
