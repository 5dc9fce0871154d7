package org.gezinspod.client.soh;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The terms that only the mapping of the ministry's documents uses, and where terms live. */
final class Terms {

  static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private static final String JZV = "https://w3id.org/gezinspod/jzv#";
  private static final String CONCEPT = "https://w3id.org/gezinspod/begrip/";

  static final IRI IDENTIFIER = jzv("identifier");
  static final IRI FROM_MEETING = jzv("uitOverleg");

  /** The position of a part in its list, from 1, when the order says something. */
  static final IRI POSITION = jzv("volgnummer");

  /** What the JSON said beyond the vocabulary: see {@link Rest}. */
  static final IRI REST = jzv("sohRest");

  /** RDF 1.2 Concepts §3.6; RDF4J has no constant for it. */
  static final IRI RDF_JSON = VALUES.createIRI(RDF.NAMESPACE, "JSON");

  private Terms() {}

  static IRI jzv(String localName) {
    return VALUES.createIRI(JZV, localName);
  }

  static IRI concept(String scheme, String notation) {
    return VALUES.createIRI(CONCEPT, scheme + "/" + notation);
  }
}
