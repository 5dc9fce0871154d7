package org.gezinspod.client.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * Which statements of a document belong to which of its nodes, and how one part takes the place of
 * another without disturbing the rest.
 */
final class Parts {
  private Parts() {}

  /**
   * The statements of a node and of what it leads to within the document, but not back through the
   * node it is a part of.
   */
  static Model of(Model document, Resource node, Resource whole) {
    Model part = emptyLike(document);
    for (Resource each : reached(document, List.of(node), whole)) {
      part.addAll(document.filter(each, null, null));
    }
    return part;
  }

  /** The document without a property of a node, and without the parts that hung on it alone. */
  static Model without(Model document, Resource node, IRI property) {
    return replaced(document, node, property, List.of());
  }

  /** The document with other parts in the place of those that a property gives. */
  static Model replaced(
      Model document, Resource node, IRI property, Collection<? extends Thing<?>> parts) {
    Set<Resource> before = reached(document, targets(document, node, property), node);
    Model changed = new LinkedHashModel(document);
    changed.remove(node, property, null);
    for (Thing<?> part : parts) {
      for (Resource subject : part.statements().subjects()) {
        if (!subject.equals(node)) {
          changed.remove(subject, null, null);
          changed.addAll(part.statements().filter(subject, null, null));
        }
      }
      changed.add(node, property, part.node());
    }
    dropOrphans(changed, before, node);
    return changed;
  }

  private static List<Resource> targets(Model document, Resource node, IRI property) {
    return document.filter(node, property, null).objects().stream()
        .filter(Resource.class::isInstance)
        .map(Resource.class::cast)
        .toList();
  }

  // Only what nobody else can speak of is removed: blank nodes and fragments of this document.
  private static void dropOrphans(Model document, Set<Resource> suspects, Resource main) {
    Set<Resource> orphans = new LinkedHashSet<>();
    for (Resource each : suspects) {
      if (!each.equals(main) && Placement.isOwnedBy(each, main)) {
        orphans.add(each);
      }
    }
    Deque<Resource> alive = new ArrayDeque<>(document.subjects());
    alive.removeAll(orphans);
    while (!alive.isEmpty()) {
      for (Statement each : document.filter(alive.remove(), null, null)) {
        if (each.getObject() instanceof Resource object && orphans.remove(object)) {
          alive.add(object);
        }
      }
    }
    for (Resource orphan : orphans) {
      document.remove(orphan, null, null);
    }
  }

  private static Set<Resource> reached(Model document, Collection<Resource> from, Resource stopAt) {
    Set<Resource> reached = new LinkedHashSet<>();
    Deque<Resource> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      Resource each = next.remove();
      if (each.equals(stopAt) || !reached.add(each)) {
        continue;
      }
      for (Value object : document.filter(each, null, null).objects()) {
        if (object instanceof Resource resource) {
          next.add(resource);
        }
      }
    }
    return reached;
  }

  private static Model emptyLike(Model document) {
    return new LinkedHashModel(document.getNamespaces());
  }
}
