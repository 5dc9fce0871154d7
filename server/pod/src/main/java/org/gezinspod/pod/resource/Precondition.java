package org.gezinspod.pod.resource;

import java.util.Optional;
import java.util.Set;

/**
 * What must be true of the current version for a write to go on (RFC 9110 §13.1). Decided inside
 * the transaction that writes.
 */
public sealed interface Precondition {
  /** Always holds. */
  Precondition NONE = new None();

  /** Whether it holds for the tag of the current version; empty where there is none. */
  boolean holds(Optional<String> currentTag);

  record None() implements Precondition {
    @Override
    public boolean holds(Optional<String> currentTag) {
      return true;
    }
  }

  /** {@code If-Match: *}: there is a current version. */
  record Exists() implements Precondition {
    @Override
    public boolean holds(Optional<String> currentTag) {
      return currentTag.isPresent();
    }
  }

  /** {@code If-None-Match: *}: there is none yet. */
  record Absent() implements Precondition {
    @Override
    public boolean holds(Optional<String> currentTag) {
      return currentTag.isEmpty();
    }
  }

  /** {@code If-Match} with tags: the current version is one of these. */
  record OneOf(Set<String> tags) implements Precondition {
    public OneOf {
      tags = Set.copyOf(tags);
    }

    @Override
    public boolean holds(Optional<String> currentTag) {
      return currentTag.isPresent() && tags.contains(currentTag.get());
    }
  }

  /** {@code If-None-Match} with tags: the current version, if any, is none of these. */
  record NoneOf(Set<String> tags) implements Precondition {
    public NoneOf {
      tags = Set.copyOf(tags);
    }

    @Override
    public boolean holds(Optional<String> currentTag) {
      return currentTag.isEmpty() || !tags.contains(currentTag.get());
    }
  }

  /** Both must hold. */
  record Both(Precondition first, Precondition second) implements Precondition {
    @Override
    public boolean holds(Optional<String> currentTag) {
      return first.holds(currentTag) && second.holds(currentTag);
    }
  }
}
