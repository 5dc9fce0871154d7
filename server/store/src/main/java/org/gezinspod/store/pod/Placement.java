package org.gezinspod.store.pod;

import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.Conflict;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;

/** Where a new version may stand, so that the tree of a pod stays whole. */
final class Placement {
  /** The public name of the limit on how much one pod holds. */
  static final String LIMIT = "pod-resources";

  private Placement() {}

  /**
   * Checks a path before something is put there.
   *
   * @param most how many current resources the pod may have
   */
  static void check(Contents contents, ResourcePath path, Content content, int most) {
    if (path.isContainer() != content instanceof Content.Container) {
      throw new IllegalArgumentException("containers, and only they, end in a slash");
    }
    if (contents.has(path)) {
      return;
    }
    if (contents.size() >= most) {
      throw new LimitExceeded(LIMIT, most, LimitExceeded.Cause.REQUEST_TOO_LARGE);
    }
    // Solid Protocol §3.1: if two URIs differ only in the trailing slash, the other "MUST NOT
    // correspond to another resource".
    if (path.otherSlash().filter(contents::has).isPresent()) {
      throw new Conflict(Conflict.Kind.SLASH);
    }
    boolean placed =
        path.isAcl()
            ? contents.has(path.subject())
            : path.parent().filter(contents::has).isPresent();
    if (!placed) {
      throw new PodFailure.NoSuchResource();
    }
  }
}
