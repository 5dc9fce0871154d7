package org.gezinspod.pod.query;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;

/** The answer to a question, streamed: it is given to a sink while it is found. */
public sealed interface Answer {

  /** The answer of an ASK. */
  record Truth(boolean value) implements Answer {}

  /**
   * The answer of a SELECT.
   *
   * @param names of the variables, in the order of the query
   * @param rows gives each row to the sink, once; throws {@link
   *     org.gezinspod.pod.failure.PodFailure.LimitExceeded} or {@link
   *     org.gezinspod.pod.failure.PodFailure.AccessEnded} where it must stop
   */
  record Rows(List<String> names, Stream<BindingSet> rows) implements Answer {
    public Rows {
      names = List.copyOf(names);
    }
  }

  /** The answer of a CONSTRUCT or DESCRIBE. */
  record Graph(Stream<Statement> statements) implements Answer {}

  /** Something that is given piece by piece. */
  @FunctionalInterface
  interface Stream<T> {
    void to(Consumer<? super T> sink);
  }
}
