package org.gezinspod.vocab.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The Turtle of the vocabulary as read: the ontology, and one model per concept scheme by name. */
record Source(Model ontology, Map<String, Model> schemes) {

  static final String JZV = "https://w3id.org/gezinspod/jzv#";
  static final String BEGRIP = "https://w3id.org/gezinspod/begrip/";
  static final IRI VALUE_LIST = Values.iri(JZV + "waardelijst");
  static final IRI USES_LIST = Values.iri(JZV + "gebruiktLijst");

  private static final List<IRI> PROPERTY_TYPES =
      List.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY, RDF.PROPERTY, OWL.ANNOTATIONPROPERTY);

  static Source read(Path folder) throws IOException {
    Map<String, Model> schemes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("schemes"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
        schemes.put(file.getFileName().toString().replaceFirst("\\.ttl$", ""), parse(file));
      }
    }
    return new Source(parse(folder.resolve("jzv.ttl")), schemes);
  }

  private static Model parse(Path file) throws IOException {
    try (InputStream turtle = Files.newInputStream(file)) {
      return Rio.parse(turtle, RDFFormat.TURTLE);
    }
  }

  /** The classes of the ontology, by name. */
  List<IRI> classes() {
    return named(List.of(OWL.CLASS));
  }

  /** The properties of the ontology, annotation properties among them, by name. */
  List<IRI> properties() {
    return named(PROPERTY_TYPES);
  }

  private List<IRI> named(List<IRI> types) {
    return types.stream()
        .flatMap(type -> ontology.filter(null, RDF.TYPE, type).subjects().stream())
        .map(IRI.class::cast)
        .filter(term -> term.getNamespace().equals(JZV))
        .distinct()
        .sorted((a, b) -> a.getLocalName().compareTo(b.getLocalName()))
        .toList();
  }

  /** The concepts of a scheme by notation, in the order of the file. */
  Map<String, IRI> concepts(String scheme) {
    Map<String, IRI> concepts = new LinkedHashMap<>();
    Model model = schemes.get(scheme);
    for (Resource concept : model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
      concepts.put(literal(model, concept, SKOS.NOTATION, ""), (IRI) concept);
    }
    return concepts;
  }

  /** The names of the schemes that a class or property points at. */
  List<String> schemeNames(IRI term, IRI pointer) {
    List<String> names = new ArrayList<>();
    for (Value scheme : ontology.filter(term, pointer, null).objects()) {
      String name = scheme.stringValue().substring(BEGRIP.length());
      if (!schemes.containsKey(name)) {
        throw new IllegalStateException(term + " points at a scheme that is not there: " + scheme);
      }
      names.add(name);
    }
    return names;
  }

  /** The literal of a subject in a language ("" for a literal without one); it must be there. */
  static String literal(Model model, Resource subject, IRI property, String language) {
    for (Value value : model.filter(subject, property, null).objects()) {
      if (value instanceof Literal text && text.getLanguage().orElse("").equals(language)) {
        return text.getLabel();
      }
    }
    throw new IllegalStateException(
        subject + " has no " + property.getLocalName() + " @" + language);
  }
}
