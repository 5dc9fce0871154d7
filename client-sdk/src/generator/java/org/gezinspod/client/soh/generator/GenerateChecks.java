package org.gezinspod.client.soh.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Run by the build: turns the SHACL shapes of the exchange profile into the table that {@code
 * SohChecker} checks JSON by. A shape with anything that the table cannot say stops the build: a
 * demand that is silently left out would be a checker that lies.
 *
 * <p>Arguments: the folder of the shapes, the file to write.
 */
public final class GenerateChecks {

  private static final String SHAPE = "https://w3id.org/gezinspod/shape#";
  private static final String JZV = "https://w3id.org/gezinspod/jzv#";

  private static final IRI DESCRIBES =
      SimpleValueFactory.getInstance().createIRI(SHAPE, "beschrijft");

  private static final Set<String> OF_SHAPE =
      Set.of(
          RDF.TYPE.stringValue(),
          RDFS.LABEL.stringValue(),
          OWL.VERSIONINFO.stringValue(),
          SHACL.TARGET_CLASS.stringValue(),
          SHAPE + "beschrijft",
          SHACL.SEVERITY_PROP.stringValue(),
          SHACL.PROPERTY.stringValue(),
          SHACL.MESSAGE.stringValue());

  private static final Set<String> OF_PROPERTY =
      Set.of(
          SHACL.PATH.stringValue(),
          SHACL.ORDER.stringValue(),
          SHACL.NAME.stringValue(),
          SHACL.DATATYPE.stringValue(),
          SHACL.MIN_COUNT.stringValue(),
          SHACL.MAX_COUNT.stringValue(),
          SHACL.MIN_LENGTH.stringValue(),
          SHACL.MAX_LENGTH.stringValue(),
          SHACL.PATTERN.stringValue(),
          SHACL.IN.stringValue(),
          SHACL.NODE.stringValue(),
          SHACL.NODE_KIND_PROP.stringValue(),
          SHACL.MIN_INCLUSIVE.stringValue(),
          SHACL.MAX_INCLUSIVE.stringValue(),
          SHACL.SEVERITY_PROP.stringValue(),
          SHACL.MESSAGE.stringValue());

  private final Model shapes;

  private GenerateChecks(Model shapes) {
    this.shapes = shapes;
  }

  /** Reads every Turtle file of the folder and writes the table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path table = Path.of(arguments[1]);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("No shapes of the exchange profile in " + folder);
    }
    Model shapes = new LinkedHashModel();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          shapes.addAll(Rio.parse(reader, RDFFormat.TURTLE));
        }
      }
    }
    ObjectNode json = new GenerateChecks(shapes).table();
    Files.createDirectories(table.getParent());
    Files.writeString(
        table,
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json)
            + "\n");
  }

  private ObjectNode table() {
    ObjectNode table = new ObjectMapper().createObjectNode();
    ObjectNode roots = table.putObject("roots");
    ObjectNode all = table.putObject("shapes");
    Map<String, Resource> sorted = new TreeMap<>();
    for (Resource shape : shapes.filter(null, RDF.TYPE, SHACL.NODE_SHAPE).subjects()) {
      sorted.put(local(shape, SHAPE), shape);
    }
    if (sorted.isEmpty()) {
      throw new IllegalStateException("The folder has no node shape");
    }
    sorted.forEach(
        (name, shape) -> {
          refuseOthers(name, shape, OF_SHAPE);
          if (isAdvice(shape)) {
            return;
          }
          for (Value target : shapes.filter(shape, SHACL.TARGET_CLASS, null).objects()) {
            roots.put(local(target, JZV), name);
          }
          properties(name, shape, all.putArray(name));
        });
    sorted.values().stream().filter(this::isAdvice).forEach(shape -> advice(shape, sorted, all));
    return table;
  }

  /** A shape with a severity of its own holds what the format's model only advises. */
  private boolean isAdvice(Resource shape) {
    return shapes.contains(shape, SHACL.SEVERITY_PROP, null);
  }

  /** Adds an advice to each shape that describes its class. */
  private void advice(Resource advice, Map<String, Resource> sorted, ObjectNode all) {
    String name = local(advice, SHAPE);
    if (!only(name, advice, SHACL.SEVERITY_PROP).equals(SHACL.WARNING)) {
      throw new IllegalStateException(name + " has a severity that the table cannot say");
    }
    Value kind = only(name, advice, SHACL.TARGET_CLASS);
    List<String> about =
        sorted.keySet().stream()
            .filter(shape -> !isAdvice(sorted.get(shape)) && describes(sorted.get(shape), kind))
            .toList();
    about.forEach(shape -> properties(name, advice, (ArrayNode) all.get(shape)));
    if (about.isEmpty()) {
      throw new IllegalStateException(name + " advises about a class without a shape");
    }
  }

  private boolean describes(Resource shape, Value kind) {
    return shapes.contains(shape, SHACL.TARGET_CLASS, kind)
        || shapes.contains(shape, DESCRIBES, kind);
  }

  private void properties(String name, Resource shape, ArrayNode list) {
    List<Resource> inOrder =
        shapes.filter(shape, SHACL.PROPERTY, null).objects().stream()
            .map(Resource.class::cast)
            .sorted(Comparator.comparingInt(property -> number(name, property, SHACL.ORDER)))
            .toList();
    for (Resource property : inOrder) {
      refuseOthers(name, property, OF_PROPERTY);
      ObjectNode check = list.addObject();
      check.put("name", only(name, property, SHACL.NAME).stringValue());
      check.put("property", local(only(name, property, SHACL.PATH), JZV));
      for (IRI bound :
          List.of(SHACL.MIN_COUNT, SHACL.MAX_COUNT, SHACL.MIN_LENGTH, SHACL.MAX_LENGTH)) {
        if (shapes.contains(property, bound, null)) {
          check.put(bound.getLocalName(), number(name, property, bound));
        }
      }
      for (IRI bound : List.of(SHACL.MIN_INCLUSIVE, SHACL.MAX_INCLUSIVE)) {
        if (shapes.contains(property, bound, null)) {
          check.put(bound.getLocalName(), ((Literal) only(name, property, bound)).decimalValue());
        }
      }
      kind(name, property, check);
      warning(name, property, check);
      check.put("nl", message(name, property, "nl"));
      check.put("en", message(name, property, "en"));
    }
  }

  private void kind(String name, Resource property, ObjectNode check) {
    if (shapes.contains(property, SHACL.DATATYPE, null)) {
      check.put("datatype", ((IRI) only(name, property, SHACL.DATATYPE)).getLocalName());
    }
    if (shapes.contains(property, SHACL.PATTERN, null)) {
      check.put("pattern", only(name, property, SHACL.PATTERN).stringValue());
    }
    if (shapes.contains(property, SHACL.NODE, null)) {
      String node = local(only(name, property, SHACL.NODE), SHAPE);
      if (!shapes.contains(
          (Resource) only(name, property, SHACL.NODE), RDF.TYPE, SHACL.NODE_SHAPE)) {
        throw new IllegalStateException(name + " demands " + node + ", which is no shape here");
      }
      check.put("node", node);
    }
    if (shapes.contains(property, SHACL.IN, null)) {
      // SOH writes the code of a concept: its notation, the last part of its IRI.
      ArrayNode codes = check.putArray("in");
      RDFCollections.asValues(
              shapes, (Resource) only(name, property, SHACL.IN), new java.util.ArrayList<>())
          .forEach(
              concept ->
                  codes.add(
                      concept.stringValue().substring(concept.stringValue().lastIndexOf('/') + 1)));
    }
  }

  private void warning(String name, Resource property, ObjectNode check) {
    if (shapes.contains(property, SHACL.SEVERITY_PROP, null)) {
      Value severity = only(name, property, SHACL.SEVERITY_PROP);
      if (severity.equals(SHACL.WARNING)) {
        check.put("advice", true);
      } else if (!severity.equals(SHACL.VIOLATION)) {
        throw new IllegalStateException(name + " has a severity that the table cannot say");
      }
    }
  }

  private String message(String name, Resource property, String language) {
    return shapes.filter(property, SHACL.MESSAGE, null).objects().stream()
        .map(Literal.class::cast)
        .filter(message -> message.getLanguage().filter(language::equals).isPresent())
        .map(Value::stringValue)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(name + " has a rule without a message @" + language));
  }

  private int number(String name, Resource property, IRI predicate) {
    return ((Literal) only(name, property, predicate)).intValue();
  }

  private Value only(String name, Resource subject, IRI predicate) {
    Set<Value> values = shapes.filter(subject, predicate, null).objects();
    if (values.size() != 1) {
      throw new IllegalStateException(
          name + " has a rule with " + values.size() + " times " + predicate + ", not once");
    }
    return values.iterator().next();
  }

  private void refuseOthers(String name, Resource subject, Set<String> known) {
    for (Statement statement : shapes.filter(subject, null, null)) {
      if (!known.contains(statement.getPredicate().stringValue())) {
        throw new IllegalStateException(
            name + " uses " + statement.getPredicate() + ", which the table cannot say");
      }
    }
  }

  private static String local(Value iri, String namespace) {
    if (!iri.stringValue().startsWith(namespace)) {
      throw new IllegalStateException("Outside " + namespace + ": " + iri.stringValue());
    }
    return iri.stringValue().substring(namespace.length());
  }
}
