package org.gezinspod.shapes;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/** The namespaces of the vocabulary and the few terms of our own that shapes use. */
final class Names {
  static final String JZV = "https://w3id.org/gezinspod/jzv#";
  static final String SHAPE = "https://w3id.org/gezinspod/shape#";

  /** The class a shape describes without being the rule for every node of that class. */
  static final IRI BESCHRIJFT = Values.iri(SHAPE, "beschrijft");

  private static final Map<String, String> PREFIXES =
      Map.of(
          JZV,
          "jzv:",
          DCTERMS.NAMESPACE,
          "dct:",
          RDFS.NAMESPACE,
          "rdfs:",
          "https://w3id.org/dpv#",
          "dpv:");

  private Names() {}

  /** A property as people write it: {@code jzv:naam}; a whole IRI when its prefix is not known. */
  static String shortForm(IRI iri) {
    String prefix = PREFIXES.get(iri.getNamespace());
    return prefix != null ? prefix + iri.getLocalName() : "<" + iri.stringValue() + ">";
  }
}
