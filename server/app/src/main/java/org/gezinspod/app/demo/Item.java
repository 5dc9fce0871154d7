package org.gezinspod.app.demo;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;

/** A thing of a class for which the SDK has no type of its own. */
final class Item extends Thing<Item> {
  private Item(Kind<Item> kind, Resource node, Model statements) {
    super(kind, node, statements);
  }

  /** A new one of this class. */
  static Item fresh(IRI type) {
    return new Types(type).kind.fresh();
  }

  // A kind must know itself to view its things.
  private static final class Types {
    private final Kind<Item> kind;

    Types(IRI type) {
      this.kind = Kind.of(type, this::view);
    }

    private Item view(Resource node, Model statements) {
      return new Item(kind, node, statements);
    }
  }
}
