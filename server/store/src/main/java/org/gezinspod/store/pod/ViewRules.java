package org.gezinspod.store.pod;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;

/**
 * The rules of one snapshot or deed. A new object for each, because a permit counts only where its
 * rules are the same object.
 */
final class ViewRules implements Rules {
  private final Supplier<PodView> view;
  private final BaseUrl base;

  ViewRules(Supplier<PodView> view, BaseUrl base) {
    this.view = view;
    this.base = base;
  }

  @Override
  public long epoch() {
    return view.get().epoch();
  }

  @Override
  public Household household() {
    return view.get().household();
  }

  @Override
  public boolean exists(ResourcePath path) {
    return view.get().contents().has(path);
  }

  @Override
  public Optional<List<Rule>> ownRules(ResourcePath subject) {
    return Optional.ofNullable(view.get().rules().get(subject));
  }

  @Override
  public List<Grant> grantsTo(IRI agent) {
    return view.get().grants().to(agent);
  }

  // A group counts only in the document that its name points to: else whoever may write any
  // document could say who belongs to any group.
  @Override
  public Set<IRI> membersOf(IRI group) {
    return base.locate(group.stringValue())
        .filter(place -> place.pod().equals(view.get().pod()))
        .map(place -> view.get().groups().get(place.path()))
        .map(groups -> groups.getOrDefault(group, Set.of()))
        .orElse(Set.of());
  }
}
