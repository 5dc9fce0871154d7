package org.gezinspod.store.query;

import java.util.BitSet;
import java.util.NoSuchElementException;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.jspecify.annotations.Nullable;

/**
 * The only thing that an evaluation can see: the statements of the graphs it was given, and of no
 * other. One source is the default graph (a union without duplicates), another the named graphs.
 */
final class RightsSource implements TripleSource {
  private final Edition edition;
  private final GraphIndex index;
  private final BitSet visible;
  private final boolean named;
  private final Budget budget;
  private final BitSet read;

  /**
   * @param visible the graphs that may be seen
   * @param named whether statements tell their graph
   * @param read gets the graphs whose statements were given out
   */
  RightsSource(Edition edition, BitSet visible, boolean named, Budget budget, BitSet read) {
    this.edition = edition;
    this.index = edition.index();
    this.visible = visible;
    this.named = named;
    this.budget = budget;
    this.read = read;
  }

  @Override
  public CloseableIteration<? extends Statement> getStatements(
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      @Nullable Resource... contexts) {
    GraphIndex.Range range = index.find(number(subject), number(predicate), number(object));
    return new Walk(range, named && contexts.length > 0 ? only(contexts) : visible);
  }

  private int number(@Nullable Value value) {
    return value == null ? GraphIndex.ANY : index.numberOf(value);
  }

  private BitSet only(@Nullable Resource[] contexts) {
    BitSet chosen = new BitSet();
    for (Resource context : contexts) {
      int graph = context == null ? Edition.NO_GRAPH : edition.graph(context);
      if (graph != Edition.NO_GRAPH && visible.get(graph)) {
        chosen.set(graph);
      }
    }
    return chosen;
  }

  @Override
  public ValueFactory getValueFactory() {
    return SimpleValueFactory.getInstance();
  }

  private final class Walk implements CloseableIteration<Statement> {
    private final GraphIndex.Range range;
    private final BitSet graphs;
    private int row;
    private boolean settled;

    Walk(GraphIndex.Range range, BitSet graphs) {
      this.range = range;
      this.graphs = graphs;
      this.row = range.from();
    }

    @Override
    public boolean hasNext() {
      while (!settled && row < range.to()) {
        if (graphs.get(range.graph(row))) {
          budget.step();
          settled = true;
        } else {
          budget.pass();
          row++;
        }
      }
      return row < range.to();
    }

    @Override
    public Statement next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int given = row++;
      settled = false;
      read.set(range.graph(given));
      if (!named) {
        passCopies(given);
      }
      return statement(given);
    }

    // The default graph gives a statement once; every visible document that holds it was read.
    private void passCopies(int given) {
      while (row < range.to() && range.sameStatement(row, given)) {
        if (graphs.get(range.graph(row))) {
          budget.step();
          read.set(range.graph(row));
        } else {
          budget.pass();
        }
        row++;
      }
    }

    private Statement statement(int at) {
      Resource subject = (Resource) index.term(range.subject(at));
      IRI predicate = (IRI) index.term(range.predicate(at));
      Value object = index.term(range.object(at));
      ValueFactory factory = getValueFactory();
      return named
          ? factory.createStatement(subject, predicate, object, edition.name(range.graph(at)))
          : factory.createStatement(subject, predicate, object);
    }

    @Override
    public void close() {
      row = range.to();
    }
  }
}
