package org.gezinspod.pod.change;

import java.util.List;

/**
 * One part of a {@link Change}: where the conditions hold, some statements go and some come.
 *
 * @param rule how the conditions are read
 */
record Step(
    List<Pattern> conditions, List<Pattern> deletions, List<Pattern> insertions, Rule rule) {

  /** How conditions are read. */
  enum Rule {
    /**
     * N3 Patch (Solid Protocol §5.3.1): the conditions match in exactly one way, and everything to
     * be deleted is there.
     */
    EXACTLY_ONCE,
    /**
     * SPARQL 1.1 Update §3.1.3: the step is done for each way in which the conditions match, none
     * included; deleting what is not there does nothing.
     */
    EACH_TIME
  }

  Step {
    conditions = List.copyOf(conditions);
    deletions = List.copyOf(deletions);
    insertions = List.copyOf(insertions);
  }
}
