package org.gezinspod.pod.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * The modes that an actor and everybody have on one resource ({@code WAC-Allow}).
 *
 * @param user the modes of this actor
 * @param everybody the modes of anybody, signed in or not
 */
public record AllowedModes(Set<Mode> user, Set<Mode> everybody) {
  public AllowedModes {
    user = Set.copyOf(user);
    everybody = Set.copyOf(everybody);
  }

  static EnumSet<Mode> closed(Set<Mode> modes) {
    EnumSet<Mode> closed = EnumSet.noneOf(Mode.class);
    closed.addAll(modes);
    if (closed.contains(Mode.WRITE)) {
      closed.add(Mode.APPEND);
    }
    return closed;
  }
}
