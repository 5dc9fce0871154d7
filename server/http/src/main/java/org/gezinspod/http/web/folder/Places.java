package org.gezinspod.http.web.folder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gezinspod.http.web.desk.Allowance;
import org.gezinspod.http.web.desk.Can;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.ResourcePath;

/** Which everyday thing stands where in a family's pod (vocabulary §6, pod layout). */
final class Places {

  static final ResourcePath CASES = ResourcePath.parse("/casussen/");

  /** Names of containers, wherever they stand; the deepest one that is known speaks. */
  private static final Map<String, Topic> BY_NAME =
      Map.ofEntries(
          Map.entry("plan", Topic.PLAN),
          Map.entry("acties", Topic.ACTIONS),
          Map.entry("overleggen", Topic.MEETINGS),
          Map.entry("meldingen", Topic.REPORTS),
          Map.entry("veiligheidsplan", Topic.SAFETY),
          Map.entry("documenten", Topic.DOCUMENTS),
          Map.entry("eigen", Topic.NOTES),
          Map.entry("adres", Topic.ADDRESS),
          Map.entry("adressen", Topic.ADDRESS),
          Map.entry("id", Topic.IDENTITY),
          Map.entry("identiteiten", Topic.IDENTITY),
          Map.entry("gezin", Topic.FAMILY),
          Map.entry("netwerk", Topic.FAMILY),
          Map.entry("casussen", Topic.SITUATION),
          Map.entry("toegang", Topic.ACCESS));

  private Places() {}

  /** What a resource is to a reader. Access rules are about access, whatever they stand beside. */
  static Topic topic(ResourcePath path) {
    if (path.isAcl()) {
      return Topic.ACCESS;
    }
    if (path.isRoot()) {
      return Topic.EVERYTHING;
    }
    Topic found = Topic.OTHER;
    for (String segment : path.value().split("/")) {
      found = BY_NAME.getOrDefault(segment, found);
    }
    return found;
  }

  /** The things among resources, each once, in their order. */
  static List<Topic> topics(List<ResourcePath> paths) {
    return paths.stream().map(Places::topic).distinct().toList();
  }

  /** Where a thing stands within a case. */
  static ResourcePath within(ResourcePath situation, Topic topic) {
    return situation.child(
        switch (topic) {
          case PLAN -> "plan/";
          case ACTIONS -> "acties/";
          case MEETINGS -> "overleggen/";
          case NOTES,
              REPORTS,
              SAFETY,
              ADDRESS,
              IDENTITY,
              FAMILY,
              DOCUMENTS,
              SITUATION,
              ACCESS,
              EVERYTHING,
              OTHER ->
              throw new IllegalArgumentException("not offered on a page: " + topic);
        });
  }

  static List<Allowance> allowances(List<Grant.Opening> openings) {
    Map<Topic, Set<Can>> byTopic = new LinkedHashMap<>();
    for (Grant.Opening opening : openings) {
      Set<Can> can =
          byTopic.computeIfAbsent(topic(opening.path()), topic -> EnumSet.noneOf(Can.class));
      opening.modes().forEach(mode -> can.add(can(mode)));
    }
    List<Allowance> allowances = new ArrayList<>();
    byTopic.forEach((topic, can) -> allowances.add(new Allowance(topic, can)));
    return allowances;
  }

  private static Can can(Mode mode) {
    return switch (mode) {
      case READ -> Can.READ;
      case APPEND -> Can.ADD;
      case WRITE -> Can.CHANGE;
      case CONTROL -> throw new IllegalArgumentException("no grant gives Control");
    };
  }

  static Set<Mode> modes(Set<Can> can) {
    EnumSet<Mode> modes = EnumSet.noneOf(Mode.class);
    for (Can each : can) {
      modes.add(
          switch (each) {
            case READ -> Mode.READ;
            case ADD -> Mode.APPEND;
            case CHANGE -> Mode.WRITE;
          });
    }
    return modes;
  }
}
