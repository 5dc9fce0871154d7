package org.gezinspod.client.begrip;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.gezinspod.client.graph.Codec;

/**
 * A concept as it stands in a document. It may be one that this version of the SDK has no constant
 * for: schemes grow, and a program that is older than a concept keeps it as it is.
 *
 * @param iri the concept
 * @param scheme the enumeration of the scheme that the property takes its values from
 */
public record Coded<C extends Enum<C> & Code<C>>(IRI iri, Class<C> scheme) implements Code<C> {

  /** The constant, if this version knows the concept. */
  public Optional<C> known() {
    for (C each : scheme.getEnumConstants()) {
      if (each.iri().equals(iri)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether it is this concept. */
  public boolean is(C constant) {
    return constant.iri().equals(iri);
  }

  /** How concepts of a scheme are read and written: by their IRI. */
  public static <C extends Enum<C> & Code<C>> Codec<Coded<C>> codec(Class<C> scheme) {
    return new Codec<>() {
      @Override
      public Coded<C> read(Value value) {
        if (value instanceof IRI iri) {
          return new Coded<>(iri, scheme);
        }
        throw new IllegalArgumentException("not an IRI");
      }

      @Override
      public Value write(Coded<C> code) {
        return code.iri();
      }

      @Override
      public String what() {
        return "a concept";
      }
    };
  }

  @Override
  public String toString() {
    return scheme.getSimpleName() + "[" + notation() + "]";
  }
}
