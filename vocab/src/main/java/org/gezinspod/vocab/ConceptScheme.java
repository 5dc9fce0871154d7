package org.gezinspod.vocab;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;

/**
 * A list of concepts that a property takes its values from.
 *
 * @param name the name in its IRI and in its file, such as {@code status-actie}
 * @param concepts in the order of the file, which is the order to show them in
 * @param model the statements of the file; it cannot be changed
 */
public record ConceptScheme(
    IRI iri, String name, Texts label, Texts definition, List<Concept> concepts, Model model) {

  public ConceptScheme {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    Objects.requireNonNull(definition);
    concepts = List.copyOf(concepts);
    model = model.unmodifiable();
  }

  /** The concept with this notation; notations are compared exactly. */
  public Optional<Concept> concept(String notation) {
    return concepts.stream().filter(concept -> concept.notation().equals(notation)).findFirst();
  }
}
