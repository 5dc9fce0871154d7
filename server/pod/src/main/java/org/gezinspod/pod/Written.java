package org.gezinspod.pod;

import java.util.List;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.shapes.Violation;

/**
 * What a write did. It is durable, together with its line in the trail.
 *
 * @param head of the new version
 * @param created whether there was none before
 * @param warnings advice of the shapes; the document was stored
 */
public record Written(Head head, boolean created, List<Violation> warnings) {
  public Written {
    warnings = List.copyOf(warnings);
  }
}
