package org.gezinspod.vocab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * The vocabulary as it ships: the ontology, the concept schemes and the JSON-LD context.
 *
 * <p>All of it is read once, on first use, from this module's own files, and never changes; every
 * method may be called by any thread. Nothing is ever fetched from the network.
 */
public final class Vocabulary {

  /** The IRI of the JSON-LD context, for {@code @context} in a document. */
  public static final String CONTEXT_IRI = "https://w3id.org/gezinspod/context/v1.jsonld";

  private Vocabulary() {}

  /** The statements of the ontology; the model cannot be changed. */
  public static Model ontology() {
    return Ontology.MODEL;
  }

  /** The classes and properties of the ontology, in the order of the file. */
  public static List<Term> terms() {
    return Ontology.TERMS;
  }

  /** The class or property with this IRI. */
  public static Optional<Term> term(IRI iri) {
    return Optional.ofNullable(Ontology.BY_IRI.get(iri));
  }

  /** The concept schemes, sorted by name. */
  public static List<ConceptScheme> schemes() {
    return Schemes.ALL;
  }

  /** The scheme with this name, such as {@code status-actie}. */
  public static Optional<ConceptScheme> scheme(String name) {
    return Optional.ofNullable(Schemes.BY_NAME.get(name));
  }

  /** The IRI of the concept with this notation in this scheme. */
  public static Optional<IRI> concept(String scheme, String notation) {
    return scheme(scheme).flatMap(found -> found.concept(notation)).map(Concept::iri);
  }

  /** The way back: the concept that has this IRI, with its scheme and notation. */
  public static Optional<Concept> concept(IRI iri) {
    return Optional.ofNullable(Schemes.BY_IRI.get(iri));
  }

  /** The label of a class, property, concept or scheme of this vocabulary. */
  public static Optional<String> label(IRI iri, Language language) {
    return term(iri)
        .map(Term::label)
        .or(() -> concept(iri).map(Concept::label))
        .or(() -> Optional.ofNullable(Schemes.LABELS.get(iri)))
        .map(label -> label.in(language));
  }

  /** The ontology and all schemes in one model, which cannot be changed. */
  public static Model all() {
    return All.MODEL;
  }

  /** The JSON-LD context document: an object with the member {@code @context}. */
  public static String context() {
    return Context.TEXT;
  }

  // Each holder is read when it is first asked for: an SDK that needs constants reads no file.

  private static final class Ontology {
    static final Model MODEL = Resources.model("jzv.ttl");
    static final List<Term> TERMS = Resources.terms(MODEL);
    static final Map<IRI, Term> BY_IRI = new LinkedHashMap<>();

    static {
      TERMS.forEach(term -> BY_IRI.put(term.iri(), term));
    }
  }

  private static final class Schemes {
    static final List<ConceptScheme> ALL = Begrip.SCHEMES.stream().map(Resources::scheme).toList();
    static final Map<String, ConceptScheme> BY_NAME = new LinkedHashMap<>();
    static final Map<IRI, Concept> BY_IRI = new LinkedHashMap<>();
    static final Map<IRI, Texts> LABELS = new LinkedHashMap<>();

    static {
      for (ConceptScheme scheme : ALL) {
        BY_NAME.put(scheme.name(), scheme);
        LABELS.put(scheme.iri(), scheme.label());
        scheme.concepts().forEach(concept -> BY_IRI.put(concept.iri(), concept));
      }
    }
  }

  private static final class All {
    static final Model MODEL = union();

    private static Model union() {
      Model union = new LinkedHashModel(Ontology.MODEL);
      Schemes.ALL.forEach(scheme -> union.addAll(scheme.model()));
      return union.unmodifiable();
    }
  }

  private static final class Context {
    static final String TEXT = Resources.text("context/v1.jsonld");
  }
}
