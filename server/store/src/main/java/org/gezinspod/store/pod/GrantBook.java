package org.gezinspod.store.pod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;

/**
 * Every grant ever given in one pod, as they stand at one moment. Never changes.
 *
 * @param newestFirst in the order of giving
 * @param byAgent the same, by recipient
 */
record GrantBook(List<Grant> newestFirst, Map<IRI, List<Grant>> byAgent) {
  static final GrantBook EMPTY = of(List.of());

  static GrantBook of(List<Grant> newestFirst) {
    return new GrantBook(
        List.copyOf(newestFirst),
        Map.copyOf(
            newestFirst.stream()
                .collect(
                    Collectors.groupingBy(
                        grant -> grant.recipient().agent(), Collectors.toUnmodifiableList()))));
  }

  GrantBook with(Grant grant) {
    List<Grant> more = new ArrayList<>(newestFirst.size() + 1);
    more.add(grant);
    more.addAll(newestFirst);
    return of(more);
  }

  GrantBook withEnded(Grant ended) {
    return of(
        newestFirst.stream().map(grant -> grant.id().equals(ended.id()) ? ended : grant).toList());
  }

  Optional<Grant> byId(String id) {
    return newestFirst.stream().filter(grant -> grant.id().equals(id)).findFirst();
  }

  List<Grant> to(IRI agent) {
    return byAgent.getOrDefault(agent, List.of());
  }
}
