package org.gezinspod.shapes;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** The namespaces of the vocabulary and the few terms of our own that shapes use. */
final class Names {
  static final String JZV = "https://w3id.org/gezinspod/jzv#";
  static final String SHAPE = "https://w3id.org/gezinspod/shape#";

  /** The class a shape describes without being the rule for every node of that class. */
  static final IRI BESCHRIJFT = Values.iri(SHAPE, "beschrijft");

  private Names() {}

  static String shortForm(IRI iri) {
    return iri.stringValue().startsWith(JZV)
        ? "jzv:" + iri.stringValue().substring(JZV.length())
        : "<" + iri.stringValue() + ">";
  }
}
