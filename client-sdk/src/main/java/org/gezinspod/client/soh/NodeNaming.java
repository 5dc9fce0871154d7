package org.gezinspod.client.soh;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.Resource;

/**
 * Gives the objects of a JSON document their names in the RDF. Called once per object, from the
 * outside in; the mapping itself makes a blank node where a name is taken.
 */
@FunctionalInterface
public interface NodeNaming {

  /**
   * Names one object.
   *
   * @param jsonPointer where the object stands in the document
   * @param kind what it is
   * @param url its {@code url} member, if it is a string
   */
  Resource name(String jsonPointer, SohClass kind, Optional<String> url);

  /** Every object is a blank node. */
  static NodeNaming blank() {
    return (pointer, kind, url) -> Terms.VALUES.createBNode();
  }

  /**
   * An object with a usable absolute {@code url} has that as its name, any other is a blank node.
   * The inverse of {@link SohMapper#toJson}. The sender of the JSON chooses the names: not for
   * documents of others that go into a pod; use {@link #minted} there.
   */
  static NodeNaming byUrl() {
    return (pointer, kind, url) -> {
      if (Schema.hasAddress(kind) && url.isPresent() && UsableNames.is(url.get())) {
        return Terms.VALUES.createIRI(url.get());
      }
      return Terms.VALUES.createBNode();
    };
  }

  /** The root has the name that the caller chose, every other object is a blank node. */
  static NodeNaming root(Resource name) {
    return (pointer, kind, url) -> pointer.isEmpty() ? name : Terms.VALUES.createBNode();
  }

  /**
   * Every object has a new name.
   *
   * @param names gives an absolute IRI that was never used before
   */
  static NodeNaming minted(Supplier<String> names) {
    return (pointer, kind, url) -> Terms.VALUES.createIRI(names.get());
  }
}
