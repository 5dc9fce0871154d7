package org.gezinspod.client.soh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.DynamicModelFactory;

/**
 * One document of the ministry as the resources in which the pod keeps it, split by sensitivity.
 * Write each part on its own, {@link #inWritingOrder}; read back those that the reader may see, and
 * {@link #join} them.
 *
 * @param root the node of the document itself, in the first part
 * @param type which document it is
 * @param parts the resources: first the core, then the parts that are closed to most readers
 * @param notes what was kept or normalised on the way to RDF
 */
public record SohBundle(IRI root, DocumentType type, List<SohPart> parts, List<SohProblem> notes) {
  /** Checks that there is a core. */
  public SohBundle {
    Objects.requireNonNull(root);
    Objects.requireNonNull(type);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A bundle has at least its core");
    }
  }

  /** The part that everyone who may see the document at all may see. */
  public SohPart core() {
    return parts.get(0);
  }

  /**
   * The document again, from all of its resources or from those that a reader may see. From all of
   * them it is equal to the original; from fewer it says less, and nothing in it shows what is
   * absent.
   *
   * @return empty if the core is not among the models
   */
  public static Optional<SohExport> join(Collection<Model> resources, IRI root, DocumentType type) {
    Model all = new DynamicModelFactory().createEmptyModel();
    resources.forEach(all::addAll);
    return new SohMapper().toJson(all, root, type);
  }

  /**
   * The parts in the order in which to write them: the core last, so that a failure half-way leaves
   * no document that lacks a part.
   */
  public List<SohPart> inWritingOrder() {
    List<SohPart> order = new ArrayList<>(parts.subList(1, parts.size()));
    order.add(core());
    return order;
  }

  /** The models of all parts. */
  public List<Model> models() {
    List<Model> models = new ArrayList<>();
    parts.forEach(part -> models.add(part.model()));
    return models;
  }
}
