package org.gezinspod.pod.change;

import org.eclipse.rdf4j.model.Value;

/** What stands at one place of a {@link Pattern}. */
sealed interface Term {

  /** A value that is given. */
  record Known(Value value) implements Term {}

  /**
   * A value that the conditions bind.
   *
   * @param name unique within one step
   * @param hidden whether it is a blank node of the conditions, which tells no two matches apart
   */
  record Variable(String name, boolean hidden) implements Term {}

  /**
   * A blank node that each application of the step makes anew.
   *
   * @param label the same label is the same node within one application
   */
  record Fresh(String label) implements Term {}
}
