package org.gezinspod.client.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;

/**
 * One solution of a SELECT query. A variable without a value is absent; asking for a type that the
 * value is not is a {@link NotAsExpected} that names the variable and never the value.
 */
public final class Row {
  private final Map<String, Value> values;

  Row(Map<String, Value> values) {
    this.values = Map.copyOf(values);
  }

  /** The variables that have a value here. */
  public Set<String> bound() {
    return values.keySet();
  }

  /** The value of a variable. */
  public Optional<Value> value(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  /** The text of a literal, whatever its datatype or language. */
  public Optional<String> text(String variable) {
    return literal(variable, "a literal", Literal::getLabel);
  }

  /** An IRI. */
  public Optional<IRI> iri(String variable) {
    return value(variable)
        .map(
            value -> {
              if (value instanceof IRI iri) {
                return iri;
              }
              throw notA("an IRI", variable);
            });
  }

  /** A whole number. */
  public Optional<Long> number(String variable) {
    return literal(variable, "a whole number", Literal::longValue);
  }

  /** A boolean. */
  public Optional<Boolean> truth(String variable) {
    return literal(variable, "a boolean", Literal::booleanValue);
  }

  /** A date without a time. */
  public Optional<LocalDate> date(String variable) {
    return literal(variable, "a date", literal -> LocalDate.parse(literal.getLabel()));
  }

  /** A moment, with its offset. */
  public Optional<OffsetDateTime> moment(String variable) {
    return literal(
        variable, "a dateTime with an offset", literal -> OffsetDateTime.parse(literal.getLabel()));
  }

  private <V> Optional<V> literal(String variable, String what, Function<Literal, V> reading) {
    return value(variable)
        .map(
            value -> {
              if (!(value instanceof Literal literal)) {
                throw notA(what, variable);
              }
              try {
                return reading.apply(literal);
              } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw notA(what, variable);
              }
            });
  }

  private static NotAsExpected notA(String what, String variable) {
    return new NotAsExpected("The value of ?" + variable + " is not " + what);
  }

  @Override
  public String toString() {
    return "Row" + values.keySet().stream().sorted().toList();
  }
}
