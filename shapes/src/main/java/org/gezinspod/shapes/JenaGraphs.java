package org.gezinspod.shapes;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** A document of RDF4J as a graph of Jena. The names of named graphs are dropped. */
final class JenaGraphs {

  private JenaGraphs() {}

  static Graph of(Model document) {
    Graph graph = new GraphMem2Fast();
    for (Statement statement : document) {
      graph.add(triple(statement.getSubject(), statement.getPredicate(), statement.getObject()));
    }
    return graph;
  }

  static Node node(Value value) {
    return switch (value) {
      case IRI iri -> NodeFactory.createURI(iri.stringValue());
      case BNode blank -> NodeFactory.createBlankNode(blank.getID());
      case Literal literal -> literal(literal);
      case org.eclipse.rdf4j.model.Triple quoted ->
          NodeFactory.createTripleTerm(
              triple(quoted.getSubject(), quoted.getPredicate(), quoted.getObject()));
      default -> throw new IllegalArgumentException("not a term of RDF 1.1 or RDF-star");
    };
  }

  private static Triple triple(Value subject, Value predicate, Value object) {
    return Triple.create(node(subject), node(predicate), node(object));
  }

  private static Node literal(Literal literal) {
    return literal
        .getLanguage()
        .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
        .orElseGet(
            () ->
                NodeFactory.createLiteralDT(
                    literal.getLabel(), datatype(literal.getDatatype().stringValue())));
  }

  private static RDFDatatype datatype(String iri) {
    // Not getSafeTypeByName: that registers each unknown datatype for ever, and they come from
    // users.
    @Nullable RDFDatatype known = TypeMapper.getInstance().getTypeByName(iri);
    return known != null ? known : new BaseDatatype(iri);
  }
}
