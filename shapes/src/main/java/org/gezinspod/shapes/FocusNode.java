package org.gezinspod.shapes;

import java.util.Locale;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;

/** The node of a document that a finding is about, as far as it can be told without a leak. */
public sealed interface FocusNode {

  /**
   * A node with a web address.
   *
   * @param iri the address; always {@code http} or {@code https}
   */
  record Named(IRI iri) implements FocusNode {
    public Named {
      if (!isWebAddress(iri)) {
        throw new IllegalArgumentException("only a web address names a focus node");
      }
    }
  }

  /**
   * A blank node, or a node whose IRI is withheld: {@code tel:}, {@code mailto:} and {@code urn:}
   * IRIs can carry personal data themselves.
   */
  record Unnamed() implements FocusNode {}

  /** The focus node that may be told of {@code node}. */
  static FocusNode of(Resource node) {
    return node instanceof IRI iri && isWebAddress(iri) ? new Named(iri) : new Unnamed();
  }

  private static boolean isWebAddress(IRI iri) {
    String text = iri.stringValue().toLowerCase(Locale.ROOT);
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
