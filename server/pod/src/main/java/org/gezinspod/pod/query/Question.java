package org.gezinspod.pod.query;

import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.query.parser.ParsedQuery;

/**
 * A SPARQL query that may be asked: parsed, and without anything that a pod does not do. Minted by
 * {@link QuestionReader} only.
 *
 * @param text as it was sent, for the trail
 * @param parsed by RDF4J; never changed, because evaluation works on a copy
 * @param scope which graphs it asks about
 */
public record Question(String text, ParsedQuery parsed, Scope scope) {

  /**
   * The dataset a query names, in its text or by the protocol (SPARQL 1.1 Protocol §2.1.4: the
   * protocol's wins). It only narrows what may be read.
   *
   * @param defaultGraphs the graphs of the default graph; empty where none are named, which means
   *     all readable ones
   * @param namedGraphs likewise for {@code GRAPH}
   */
  public record Scope(Optional<Set<IRI>> defaultGraphs, Optional<Set<IRI>> namedGraphs) {
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());
  }
}
