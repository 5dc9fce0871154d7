package org.gezinspod.pod.access;

/** What a permit allows at one path. A store asks for exactly one of these at each door. */
public enum Act {
  /** Learn that it exists, its head, and its body or members. */
  READ,
  /** Store a new version, or the first one. */
  WRITE,
  /** Take the current version away. */
  DELETE,
  /** Read the grants of the pod. */
  SEE_GRANTS,
  /** Add or end a grant. */
  GRANT,
  /** Read the audit trail. */
  LOOK_BACK
}
