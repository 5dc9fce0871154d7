package org.gezinspod.pod.resource;

import java.time.Instant;
import java.util.Optional;
import org.gezinspod.pod.name.ResourcePath;

/**
 * What is known of the current version of a resource without opening its body.
 *
 * @param path its canonical path
 * @param kind what it holds
 * @param mediaType how its body is written; Turtle for a container
 * @param version counts the accepted versions of this path, from 1, never reused
 * @param tag an opaque validator, different for each version and meaningless otherwise; for a
 *     container it changes with its list of members and with what the list says about them
 * @param modified when this version was accepted
 * @param size of the body in bytes; for a container of its description
 * @param shapes the version of the shapes that the document was checked against, where one applied
 */
public record Head(
    ResourcePath path,
    Kind kind,
    MediaType mediaType,
    long version,
    String tag,
    Instant modified,
    long size,
    Optional<String> shapes) {
  public Head {
    if (version < 1 || size < 0 || tag.isBlank()) {
      throw new IllegalArgumentException("a head has a version from 1, a size and a tag");
    }
    if ((kind == Kind.CONTAINER) != path.isContainer()) {
      throw new IllegalArgumentException("containers, and only they, end in a slash");
    }
  }
}
