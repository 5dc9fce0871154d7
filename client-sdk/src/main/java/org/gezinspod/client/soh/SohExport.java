package org.gezinspod.client.soh;

import java.util.List;
import java.util.Objects;

/**
 * RDF as a JSON document of the ministry.
 *
 * @param document the document
 * @param notExpressed every statement of the RDF that the document does not say: empty if it says
 *     all of it
 * @param notes what else the caller should know, for example a remembered spelling that no longer
 *     applies
 */
public record SohExport(
    SohDocument document, List<SohProblem> notExpressed, List<SohProblem> notes) {
  /** Copies the lists. */
  public SohExport {
    Objects.requireNonNull(document);
    notExpressed = List.copyOf(notExpressed);
    notes = List.copyOf(notes);
  }
}
