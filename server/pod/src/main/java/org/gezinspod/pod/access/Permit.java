package org.gezinspod.pod.access;

import java.time.Instant;
import java.util.Optional;
import org.gezinspod.pod.name.ResourcePath;

/**
 * A promise that an agent may do certain acts to certain resources, minted only by {@link
 * Gatekeeper} and valid only inside the snapshot or transaction whose rules it was decided on.
 * Whoever holds data demands one and calls {@link #require}.
 */
public final class Permit {
  /** Which acts on which paths. */
  @FunctionalInterface
  interface Scope {
    boolean covers(Act act, ResourcePath path);
  }

  private final Rules rules;
  private final Actor actor;
  private final Scope scope;
  private final Optional<Grant> grant;
  private final boolean open;
  private final Instant decidedAt;

  Permit(
      Rules rules,
      Actor actor,
      Scope scope,
      Optional<Grant> grant,
      boolean open,
      Instant decidedAt) {
    this.rules = rules;
    this.actor = actor;
    this.scope = scope;
    this.grant = grant;
    this.open = open;
    this.decidedAt = decidedAt;
  }

  /**
   * The check at every door to data.
   *
   * @param here the rules of the snapshot or transaction that is asked
   * @throws IllegalStateException where the permit is of another transaction or does not cover the
   *     act: a fault of the program, never of a user, and nothing is read or written
   */
  public void require(Act act, ResourcePath path, Rules here) {
    if (here != rules) {
      throw new IllegalStateException("a permit is valid only in the transaction that minted it");
    }
    if (!scope.covers(act, path)) {
      throw new IllegalStateException("the permit does not cover " + act);
    }
  }

  /** Whether it covers an act, for those who choose what to show. */
  public boolean covers(Act act, ResourcePath path) {
    return scope.covers(act, path);
  }

  public Actor actor() {
    return actor;
  }

  /** The grant without which it would have been refused; empty where an ACL sufficed. */
  public Optional<Grant> grant() {
    return grant;
  }

  /** Whether anybody at all, signed in or not, may do this. */
  public boolean openToEverybody() {
    return open;
  }

  /** The epoch of the rules it was decided on. */
  public long epoch() {
    return rules.epoch();
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
