package org.gezinspod.client.graph;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;

/**
 * A typed view of one node of a graph. Immutable: every {@code with...} gives a new thing.
 *
 * <p>The graph is the truth and the Java type only a way to look at it, so nothing is lost: what
 * the type has no method for stays as it is, and is written back. {@link #values} and {@link #with}
 * reach that, too. A thing can be read whether or not it is complete; asking for a property that
 * must be there and is not, is a {@link NotAsExpected}.
 *
 * @param <T> the type itself
 */
public abstract class Thing<T extends Thing<T>> {
  private final Kind<T> kind;
  private final Resource node;
  private final Model statements;

  /**
   * A view.
   *
   * @param statements the document, or the part of it that belongs to the node; copied
   */
  protected Thing(Kind<T> kind, Resource node, Model statements) {
    this.kind = kind;
    this.node = node;
    this.statements = new LinkedHashModel(statements).unmodifiable();
  }

  /** The class of the vocabulary that this type views. */
  public final Kind<T> kind() {
    return kind;
  }

  /** The node; an IRI, or a blank node for a part without a name. */
  public final Resource node() {
    return node;
  }

  /**
   * The IRI of the node, for a link to it.
   *
   * @throws NotAsExpected when it has none
   */
  public final IRI iri() {
    if (node instanceof IRI iri) {
      return iri;
    }
    throw new NotAsExpected(kind.name() + ": this part has no name to link to");
  }

  /** Everything that is said, in this document, about this thing and its parts. */
  public final Model statements() {
    return statements;
  }

  /** Whether anything is said about it here; if not, it is only a pointer. */
  public final boolean isDescribed() {
    return statements.contains(node, null, null);
  }

  /** The values of any property, as they are. */
  public final Set<Value> values(IRI property) {
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(statements.filter(node, property, null).objects()));
  }

  /** The same thing with these values, and no others, for a property. */
  public final T with(IRI property, Value... values) {
    Model changed = Parts.without(statements, node, property);
    for (Value value : values) {
      changed.add(node, property, value);
    }
    return kind.over(node, changed);
  }

  /** The same thing with one more value for a property. */
  public final T also(IRI property, Value value) {
    Model changed = new LinkedHashModel(statements);
    changed.add(node, property, value);
    return kind.over(node, changed);
  }

  /** The same thing without a property, and without the parts that hung on it alone. */
  public final T without(IRI property) {
    return with(property);
  }

  /** The one value of a property that must be there. */
  protected final <V> V one(IRI property, Codec<V> codec) {
    return this.<V>optional(property, codec).orElseThrow(() -> misfit(property, "is missing"));
  }

  /** The value of a property that may be there once. */
  protected final <V> Optional<V> optional(IRI property, Codec<V> codec) {
    Set<V> all = all(property, codec);
    if (all.size() > 1) {
      throw misfit(property, "has more than one value");
    }
    return all.stream().findFirst();
  }

  /** The values of a property that may be there any number of times. RDF keeps no order. */
  protected final <V> Set<V> all(IRI property, Codec<V> codec) {
    Set<V> all = new LinkedHashSet<>();
    for (Value value : statements.filter(node, property, null).objects()) {
      try {
        all.add(codec.read(value));
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        throw misfit(property, "is not " + codec.what());
      }
    }
    return Collections.unmodifiableSet(all);
  }

  /** The text of a property whose one value is a literal; for what may be a text or a thing. */
  protected final Optional<String> literal(IRI property) {
    return statements.filter(node, property, null).objects().stream()
        .filter(Literal.class::isInstance)
        .map(Value::stringValue)
        .findFirst();
  }

  /** The one part or pointer that must be there. */
  protected final <P extends Thing<P>> P part(IRI property, Kind<P> partKind) {
    return optionalPart(property, partKind).orElseThrow(() -> misfit(property, "is missing"));
  }

  /** The part or pointer that may be there once. */
  protected final <P extends Thing<P>> Optional<P> optionalPart(IRI property, Kind<P> partKind) {
    Set<P> all = parts(property, partKind);
    if (all.size() > 1) {
      throw misfit(property, "has more than one value");
    }
    return all.stream().findFirst();
  }

  /**
   * The parts of this thing, or pointers to other things, that a property gives. A part views its
   * own statements of this document. Literals are passed over: exchange documents put text there.
   */
  protected final <P extends Thing<P>> Set<P> parts(IRI property, Kind<P> partKind) {
    Set<P> all = new LinkedHashSet<>();
    for (Value value : statements.filter(node, property, null).objects()) {
      if (value instanceof Resource part) {
        all.add(partKind.over(part, Parts.of(statements, part, node)));
      }
    }
    return Collections.unmodifiableSet(all);
  }

  /** The same thing with one value for a property. */
  protected final <V> T set(IRI property, Codec<V> codec, V value) {
    return with(property, codec.write(value));
  }

  /** The same thing with these values for a property. */
  protected final <V> T setAll(IRI property, Codec<V> codec, Collection<? extends V> values) {
    return with(property, values.stream().map(codec::write).toArray(Value[]::new));
  }

  /** The same thing with one part or pointer for a property. */
  protected final T setPart(IRI property, Thing<?> part) {
    return setParts(property, List.of(part));
  }

  /**
   * The same thing with these parts or pointers for a property. What a part says about itself takes
   * the place of what this document said about it; a pointer changes nothing there.
   */
  protected final T setParts(IRI property, Collection<? extends Thing<?>> parts) {
    return kind.over(node, Parts.replaced(statements, node, property, parts));
  }

  private NotAsExpected misfit(IRI property, String what) {
    return new NotAsExpected(kind.name() + ": " + property.getLocalName() + " " + what);
  }

  /**
   * Whether both are the same kind of thing, at the same node, and say the same. Parts without a
   * name from two readings of a document are at different nodes, so they are never equal.
   */
  @Override
  public final boolean equals(Object other) {
    return other instanceof Thing<?> that
        && kind.type().equals(that.kind.type())
        && node.equals(that.node)
        && Models.isomorphic(statements, that.statements);
  }

  @Override
  public final int hashCode() {
    return 31 * kind.type().hashCode() + node.hashCode();
  }

  // What it says is a family's; it does not belong in a log.
  @Override
  public final String toString() {
    return kind.name() + "[" + statements.size() + " statements]";
  }
}
