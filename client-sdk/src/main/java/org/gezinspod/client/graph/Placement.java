package org.gezinspod.client.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Names for what has no address yet. A new thing is a node of "this document", whose URL is known
 * only when it is written; then the names move there, and the main thing becomes {@code #it}.
 */
public final class Placement {
  /** The fragment of the thing that a document is about. */
  public static final String MAIN_FRAGMENT = "#it";

  /** Stands for "this document"; RFC 6761 §6.4 promises that no such host exists. */
  public static final String THIS_DOCUMENT = "https://this-document.invalid/";

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private Placement() {}

  static IRI freshNode() {
    return VALUES.createIRI(THIS_DOCUMENT + "#" + UUID.randomUUID());
  }

  /** Whether a node belongs to a document: nobody else can describe it. */
  static boolean isOwnedBy(Resource node, Resource main) {
    if (node.isBNode()) {
      return true;
    }
    String name = node.stringValue();
    int fragment = name.indexOf('#');
    return name.startsWith(THIS_DOCUMENT + "#")
        || (fragment >= 0 && name.substring(0, fragment).equals(document(main)));
  }

  private static String document(Resource main) {
    String name = main.stringValue();
    int fragment = name.indexOf('#');
    return fragment < 0 ? name : name.substring(0, fragment);
  }

  /**
   * The thing with its new nodes named after a document.
   *
   * @param document the URL of the document, without a fragment
   */
  public static <T extends Thing<T>> T place(T thing, String document) {
    Map<Value, Value> names = new HashMap<>();
    if (thing.node().stringValue().startsWith(THIS_DOCUMENT)) {
      names.put(thing.node(), mainName(thing, document));
    }
    UnaryOperator<Value> renamed = value -> names.computeIfAbsent(value, v -> moved(v, document));
    Model placed = new LinkedHashModel(thing.statements().getNamespaces());
    for (Statement each : thing.statements()) {
      placed.add(
          (Resource) renamed.apply(each.getSubject()),
          each.getPredicate(),
          renamed.apply(each.getObject()));
    }
    return thing.kind().over((Resource) renamed.apply(thing.node()), placed);
  }

  private static IRI mainName(Thing<?> thing, String document) {
    IRI usual = VALUES.createIRI(document + MAIN_FRAGMENT);
    boolean taken =
        thing.statements().contains(usual, null, null)
            || thing.statements().contains(null, null, usual);
    return taken ? VALUES.createIRI(document + "#" + UUID.randomUUID()) : usual;
  }

  private static Value moved(Value value, String document) {
    String name = value.stringValue();
    return value.isIRI() && name.startsWith(THIS_DOCUMENT)
        ? VALUES.createIRI(document + name.substring(THIS_DOCUMENT.length()))
        : value;
  }
}
