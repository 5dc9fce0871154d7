package org.gezinspod.pod.access;

/** What the gatekeeper answers. */
public sealed interface Decision {
  /** It may be done, with this permit. */
  record Allowed(Permit permit) implements Decision {}

  /**
   * It may not be done.
   *
   * @param reason as far as the actor may know it
   * @param known whether the actor is known to this pod: a member, or somebody who ever had a grant
   */
  record Refused(Reason reason, boolean known) implements Decision {}

  /** Why it may not be done. */
  enum Reason {
    /** Nobody signed in, and it is not public. */
    NOT_SIGNED_IN,
    /** No ACL and no grant allows it. */
    NO_RULE,
    /** There was a grant, and it was stopped. */
    GRANT_REVOKED,
    /** There was a grant, and its time is over. */
    GRANT_EXPIRED,
    /** There is a grant, and its time has not come. */
    GRANT_NOT_YET,
    /** There is a grant, for another purpose than the one stated. */
    OTHER_PURPOSE
  }
}
