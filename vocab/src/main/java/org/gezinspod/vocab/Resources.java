package org.gezinspod.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Reads the files that ship in this module. They are part of the program: one that is missing or
 * wrong is a mistake of the build, and stops whoever asks.
 */
final class Resources {

  private static final Map<IRI, Term.Kind> KINDS =
      Map.of(
          OWL.CLASS, Term.Kind.CLASS,
          OWL.OBJECTPROPERTY, Term.Kind.OBJECT_PROPERTY,
          OWL.DATATYPEPROPERTY, Term.Kind.DATATYPE_PROPERTY,
          RDF.PROPERTY, Term.Kind.PROPERTY,
          OWL.ANNOTATIONPROPERTY, Term.Kind.ANNOTATION_PROPERTY);

  private Resources() {}

  static Model model(String path) {
    try (InputStream turtle = open(path)) {
      // A LinkedHashModel: the model of a parse may rebuild itself while it is read.
      return new LinkedHashModel(Rio.parse(turtle, RDFFormat.TURTLE)).unmodifiable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    try (InputStream file = open(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream file = Resources.class.getResourceAsStream(path);
    if (file == null) {
      throw new IOException("The vocabulary was built without " + path);
    }
    return file;
  }

  static List<Term> terms(Model ontology) {
    List<Term> terms = new ArrayList<>();
    for (Resource subject : ontology.filter(null, RDFS.ISDEFINEDBY, Jzv.ONTOLOGY).subjects()) {
      terms.add(
          new Term(
              (IRI) subject,
              kind(ontology, subject),
              texts(ontology, subject, RDFS.LABEL),
              texts(ontology, subject, RDFS.COMMENT),
              ontology.contains(subject, OWL.DEPRECATED, null)));
    }
    return List.copyOf(terms);
  }

  private static Term.Kind kind(Model ontology, Resource subject) {
    for (Value type : ontology.filter(subject, RDF.TYPE, null).objects()) {
      Term.Kind kind = type instanceof IRI iri ? KINDS.get(iri) : null;
      if (kind != null) {
        return kind;
      }
    }
    throw new IllegalStateException(subject + " is no class and no property");
  }

  static ConceptScheme scheme(String name) {
    Model model = model("schemes/" + name + ".ttl");
    IRI iri = (IRI) model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects().iterator().next();
    List<Concept> concepts = new ArrayList<>();
    for (Resource concept : model.filter(null, SKOS.IN_SCHEME, iri).subjects()) {
      String notation =
          model.filter(concept, SKOS.NOTATION, null).objects().iterator().next().stringValue();
      concepts.add(
          new Concept(
              (IRI) concept,
              name,
              notation,
              texts(model, concept, SKOS.PREF_LABEL),
              texts(model, concept, SKOS.DEFINITION)));
    }
    return new ConceptScheme(
        iri,
        name,
        texts(model, iri, RDFS.LABEL),
        texts(model, iri, SKOS.DEFINITION),
        concepts,
        model);
  }

  private static Texts texts(Model model, Resource subject, IRI property) {
    return new Texts(
        text(model, subject, property, Language.NL), text(model, subject, property, Language.EN));
  }

  private static String text(Model model, Resource subject, IRI property, Language language) {
    for (Value value : model.filter(subject, property, null).objects()) {
      if (value instanceof Literal literal
          && literal.getLanguage().filter(language.tag()::equals).isPresent()) {
        return literal.getLabel();
      }
    }
    throw new IllegalStateException(
        subject + " has no " + property.getLocalName() + "@" + language.tag());
  }
}
