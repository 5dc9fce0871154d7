package org.gezinspod.client.soh;

import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;

/**
 * One resource of the pod that holds a part of a document of the ministry, so that its access can
 * be decided apart from the rest.
 *
 * @param path where it goes, relative to the container of the casus; no part of it has a meaning
 *     except the container names
 * @param about the main node of the resource
 * @param sensitivities concepts of the scheme <em>gevoeligheid</em>
 * @param model the statements, the caller's own to add metadata to
 */
public record SohPart(String path, IRI about, Set<IRI> sensitivities, Model model) {
  /** Checks that every part is there. */
  public SohPart {
    Objects.requireNonNull(about);
    sensitivities = Set.copyOf(sensitivities);
    Objects.requireNonNull(model);
    if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException("A path of a part is relative and names a document");
    }
  }
}
