package org.gezinspod.client.soh;

import java.util.List;
import java.util.Objects;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;

/**
 * A JSON document as RDF. Nothing is lost: what the vocabulary cannot say is kept at its node.
 *
 * @param model the statements
 * @param root the node of the document itself
 * @param notes what was kept, normalised or understood in another way than written; not faults
 */
public record SohImport(Model model, Resource root, List<SohProblem> notes) {
  /** Copies the notes. */
  public SohImport {
    Objects.requireNonNull(model);
    Objects.requireNonNull(root);
    notes = List.copyOf(notes);
  }
}
