package org.gezinspod.vocab.generator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Writes the JSON-LD 1.1 context: each term of the ontology under its own name, values coerced as
 * the ontology says.
 *
 * <p>A property whose values come from one concept scheme takes a notation for a value ({@code
 * "informatieniveau": "1"}). A property with several schemes, such as {@code status}, does so
 * inside the classes that say which scheme they use (JSON-LD 1.1 §4.1.5, type-scoped contexts).
 */
final class Context {

  private final Source source;

  private Context(Source source) {
    this.source = source;
  }

  static String of(Source source) {
    JsonObjectBuilder context = Json.createObjectBuilder();
    context.add("@version", Json.createValue(new BigDecimal("1.1")));
    context.add("jzv", Source.JZV).add("jzvb", Source.BEGRIP);
    context.add("xsd", XSD.NAMESPACE).add("skos", SKOS.NAMESPACE);
    Context writer = new Context(source);
    source.classes().forEach(type -> context.add(type.getLocalName(), writer.classTerm(type)));
    source.properties().stream()
        .filter(property -> !writer.is(property, OWL.ANNOTATIONPROPERTY))
        .forEach(property -> context.add(property.getLocalName(), writer.propertyTerm(property)));

    StringWriter text = new StringWriter();
    Map<String, Object> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (var json = Json.createWriterFactory(pretty).createWriter(text)) {
      json.write(Json.createObjectBuilder().add("@context", context).build());
    }
    return text.toString().strip() + "\n";
  }

  private boolean is(IRI term, IRI type) {
    return source.ontology().contains(term, RDF.TYPE, type);
  }

  private JsonObject classTerm(IRI type) {
    JsonObjectBuilder scoped = Json.createObjectBuilder();
    List<String> used = usedSchemes(type);
    boolean any = false;
    for (IRI property : source.properties()) {
      List<String> lists = source.schemeNames(property, Source.VALUE_LIST);
      lists.retainAll(used);
      if (!lists.isEmpty()) {
        scoped.add(property.getLocalName(), conceptTerm(property, lists));
        any = true;
      }
    }
    JsonObjectBuilder term = Json.createObjectBuilder().add("@id", compact(type));
    return (any ? term.add("@context", scoped) : term).build();
  }

  /** The schemes that a class or one of its superclasses uses. */
  private List<String> usedSchemes(IRI type) {
    List<String> used = new ArrayList<>(source.schemeNames(type, Source.USES_LIST));
    for (Value parent : source.ontology().filter(type, RDFS.SUBCLASSOF, null).objects()) {
      if (parent instanceof IRI iri && iri.getNamespace().equals(Source.JZV)) {
        used.addAll(usedSchemes(iri));
      }
    }
    return used;
  }

  private JsonObject propertyTerm(IRI property) {
    List<String> lists = source.schemeNames(property, Source.VALUE_LIST);
    Model ranges = source.ontology().filter(property, RDFS.RANGE, null);
    if (lists.size() == 1 && ranges.contains(property, RDFS.RANGE, SKOS.CONCEPT)) {
      return conceptTerm(property, lists);
    }
    JsonObjectBuilder term = Json.createObjectBuilder().add("@id", compact(property));
    if (is(property, OWL.OBJECTPROPERTY)) {
      term.add("@type", "@id");
    } else {
      for (Value range : ranges.objects()) {
        datatype((IRI) range).ifPresent(type -> term.add("@type", type));
      }
    }
    return term.build();
  }

  /** How a context names a datatype; a string needs no name. */
  private static Optional<String> datatype(IRI range) {
    if (range.stringValue().equals(RDF.NAMESPACE + "JSON")) {
      return Optional.of("@json");
    }
    return range.equals(XSD.STRING) ? Optional.empty() : Optional.of("xsd:" + range.getLocalName());
  }

  /**
   * Notations become terms of their own, so that an unlisted one never becomes a made-up concept.
   */
  private JsonObject conceptTerm(IRI property, List<String> lists) {
    Map<String, String> notations = new TreeMap<>();
    for (String scheme : lists) {
      source
          .concepts(scheme)
          .forEach(
              (notation, concept) -> {
                if (notations.putIfAbsent(notation, concept.stringValue()) != null) {
                  throw new IllegalStateException(
                      property + " has two schemes with the notation " + notation);
                }
              });
    }
    JsonObjectBuilder scoped = Json.createObjectBuilder().add("@propagate", false);
    notations.forEach(scoped::add);
    return Json.createObjectBuilder()
        .add("@id", compact(property))
        .add("@type", "@vocab")
        .add("@context", scoped)
        .build();
  }

  private static String compact(IRI term) {
    return "jzv:" + term.getLocalName();
  }
}
