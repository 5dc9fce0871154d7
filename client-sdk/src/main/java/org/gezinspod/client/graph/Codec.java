package org.gezinspod.client.graph;

import org.eclipse.rdf4j.model.Value;

/**
 * How one kind of value stands in RDF.
 *
 * @param <V> the Java type
 */
public interface Codec<V> {
  /**
   * The value that an RDF term stands for.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} when it stands for none
   */
  V read(Value value);

  /**
   * The RDF term of a value.
   *
   * @throws IllegalArgumentException when there is none
   */
  Value write(V value);

  /** What the value is called in a message: {@code a date}. */
  String what();
}
