package org.gezinspod.pod.rdf;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model as expanded JSON-LD (JSON-LD 1.1 API §8.5) in time that grows with its size; the
 * library's grows with the square. Lists are written as {@code @list}; a list within a list, and a
 * list that anything else is said of, as its cells.
 */
final class JsonLdWriting {
  private final Map<BNode, String> labels = new HashMap<>();
  private final JsonGenerator json;

  private JsonLdWriting(JsonGenerator json) {
    this.json = json;
  }

  static void write(Model model, OutputStream out) {
    try (JsonGenerator json = Json.createGenerator(out)) {
      new JsonLdWriting(json).document(model);
    }
  }

  /** The statements of one graph, by subject, and the lists in it. */
  private static final class Graph {
    final Map<Resource, List<Statement>> bySubject = new LinkedHashMap<>();
    final Map<Value, Integer> references = new HashMap<>();
    final Map<Resource, List<Value>> lists = new HashMap<>();
    final Set<Resource> cells = new LinkedHashSet<>();

    void add(Statement statement) {
      bySubject.computeIfAbsent(statement.getSubject(), s -> new ArrayList<>()).add(statement);
      references.merge(statement.getObject(), 1, Integer::sum);
    }

    void findLists(Map<BNode, Integer> uses) {
      for (List<Statement> statements : bySubject.values()) {
        for (Statement st : statements) {
          boolean inList =
              st.getPredicate().equals(RDF.FIRST) || st.getPredicate().equals(RDF.REST);
          if (!inList && st.getObject() instanceof BNode head) {
            findList(head, uses);
          }
        }
      }
    }

    private void findList(BNode head, Map<BNode, Integer> uses) {
      List<Value> items = new ArrayList<>();
      Set<Resource> chain = new LinkedHashSet<>();
      Value cell = head;
      while (!cell.equals(RDF.NIL)) {
        if (!(cell instanceof BNode node)
            || uses.getOrDefault(node, 0) != 1
            || !chain.add(node)
            || !isCell(node)) {
          return;
        }
        items.add(object(node, RDF.FIRST));
        cell = object(node, RDF.REST);
      }
      lists.put(head, items);
      cells.addAll(chain);
    }

    private boolean isCell(BNode node) {
      List<Statement> statements = bySubject.getOrDefault(node, List.of());
      return statements.size() == 2
          && statements.stream().anyMatch(st -> st.getPredicate().equals(RDF.FIRST))
          && statements.stream().anyMatch(st -> st.getPredicate().equals(RDF.REST));
    }

    private Value object(BNode node, IRI predicate) {
      return bySubject.getOrDefault(node, List.of()).stream()
          .filter(st -> st.getPredicate().equals(predicate))
          .map(Statement::getObject)
          .findFirst()
          .orElseThrow();
    }
  }

  private void document(Model model) {
    Map<@Nullable Resource, Graph> graphs = new LinkedHashMap<>();
    graphs.put(null, new Graph());
    Map<BNode, Integer> uses = new HashMap<>();
    for (Statement statement : model) {
      graphs.computeIfAbsent(statement.getContext(), g -> new Graph()).add(statement);
      count(uses, statement.getObject());
      count(uses, statement.getContext());
    }
    json.writeStartArray();
    graphs.forEach(
        (name, graph) -> {
          graph.findLists(uses);
          if (name == null) {
            nodes(graph);
          } else {
            json.writeStartObject().write("@id", id(name)).writeStartArray("@graph");
            nodes(graph);
            json.writeEnd().writeEnd();
          }
        });
    json.writeEnd();
  }

  private static void count(Map<BNode, Integer> uses, @Nullable Value value) {
    if (value instanceof BNode node) {
      uses.merge(node, 1, Integer::sum);
    }
  }

  private void nodes(Graph graph) {
    graph.bySubject.forEach(
        (subject, statements) -> {
          if (!graph.cells.contains(subject)) {
            node(graph, subject, statements);
          }
        });
  }

  private void node(Graph graph, Resource subject, List<Statement> statements) {
    json.writeStartObject().write("@id", id(subject));
    Map<IRI, List<Value>> properties = new LinkedHashMap<>();
    List<Resource> types = new ArrayList<>();
    for (Statement st : statements) {
      boolean list = graph.lists.containsKey(st.getObject());
      if (st.getPredicate().equals(RDF.TYPE) && st.getObject() instanceof Resource type && !list) {
        types.add(type);
      } else {
        properties.computeIfAbsent(st.getPredicate(), p -> new ArrayList<>()).add(st.getObject());
      }
    }
    if (!types.isEmpty()) {
      json.writeStartArray("@type");
      types.forEach(type -> json.write(id(type)));
      json.writeEnd();
    }
    properties.forEach(
        (predicate, values) -> {
          json.writeStartArray(predicate.stringValue());
          values.forEach(value -> object(graph, value));
          json.writeEnd();
        });
    json.writeEnd();
  }

  private void object(Graph graph, Value value) {
    List<Value> list = value instanceof BNode node ? graph.lists.get(node) : null;
    if (list == null) {
      value(value);
      return;
    }
    json.writeStartObject().writeStartArray("@list");
    list.forEach(this::value);
    json.writeEnd().writeEnd();
  }

  private void value(Value value) {
    json.writeStartObject();
    if (value instanceof Literal literal) {
      json.write("@value", literal.getLabel());
      if (literal.getLanguage().isPresent()) {
        json.write("@language", literal.getLanguage().get());
      } else if (!literal.getDatatype().equals(XSD.STRING)) {
        json.write("@type", literal.getDatatype().stringValue());
      }
    } else if (value instanceof Resource resource) {
      json.write("@id", id(resource));
    }
    json.writeEnd();
  }

  private String id(Resource resource) {
    return resource instanceof BNode node
        ? labels.computeIfAbsent(node, n -> "_:b" + labels.size())
        : resource.stringValue();
  }
}
