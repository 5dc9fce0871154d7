package org.gezinspod.pod;

import java.io.InputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.gezinspod.pod.access.AllowedModes;
import org.gezinspod.pod.resource.Head;

/** A resource as an actor got it: already decided, already recorded. */
public sealed interface PodResource {
  Head head();

  /** What this actor and everybody may do to it. */
  AllowedModes allowed();

  /**
   * An RDF document or an ACL; the bytes are as they were accepted, and are not changed by the
   * caller.
   */
  record Document(Head head, AllowedModes allowed, byte[] bytes) implements PodResource {}

  /**
   * A container.
   *
   * @param description what its makers say about it, in Turtle; may be empty
   * @param members the heads of its members, by path, without ACLs
   */
  record Container(Head head, AllowedModes allowed, byte[] description, List<Head> members)
      implements PodResource {}

  /**
   * A binary.
   *
   * @param opener opens it for streaming from a byte on; the caller closes the stream
   */
  record Binary(Head head, AllowedModes allowed, LongFunction<InputStream> opener)
      implements PodResource {}
}
