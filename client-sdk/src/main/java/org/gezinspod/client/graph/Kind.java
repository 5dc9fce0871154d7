package org.gezinspod.client.graph;

import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.vocab.Jzv;

/**
 * A class of the vocabulary and the Java type that views its instances. The way to make one, to
 * point at one and to find one in a document.
 *
 * @param <T> the Java type
 */
public final class Kind<T extends Thing<T>> {
  private final IRI type;
  private final BiFunction<Resource, Model, T> view;
  private final boolean named;

  private Kind(IRI type, BiFunction<Resource, Model, T> view, boolean named) {
    this.type = type;
    this.view = view;
    this.named = named;
  }

  /**
   * A kind of thing that has a name and can stand in a document of its own.
   *
   * @param type the class of the vocabulary
   * @param view makes the Java object over a node and the statements around it
   */
  public static <T extends Thing<T>> Kind<T> of(IRI type, BiFunction<Resource, Model, T> view) {
    return new Kind<>(type, view, true);
  }

  /** A kind of thing that is only ever part of another, and has no name. */
  public static <T extends Thing<T>> Kind<T> ofPart(IRI type, BiFunction<Resource, Model, T> view) {
    return new Kind<>(type, view, false);
  }

  /** The class of the vocabulary. */
  public IRI type() {
    return type;
  }

  /** The name of the class, for messages. */
  public String name() {
    return type.getLocalName();
  }

  /** A new thing that only has its type; if it has a name, it gets it when it is written. */
  public T fresh() {
    return named ? described(Placement.freshNode()) : unnamed();
  }

  /** A new thing without a name, for a part of another thing; it only has its type. */
  public T unnamed() {
    return described(SimpleValueFactory.getInstance().createBNode());
  }

  /** A new thing under a name that the caller chose; it only has its type. */
  public T described(Resource node) {
    Model model = new LinkedHashModel();
    model.setNamespace("jzv", Jzv.NAMESPACE);
    model.add(node, RDF.TYPE, type);
    return view.apply(node, model);
  }

  /** A pointer to a thing that is described elsewhere. */
  public T at(String iri) {
    return view.apply(SimpleValueFactory.getInstance().createIRI(iri), new LinkedHashModel());
  }

  /** The view of a node of a graph, whatever the graph says about it. */
  public T over(Resource node, Model statements) {
    return view.apply(node, statements);
  }

  /**
   * The thing that a document is about: {@code <document#it>}, else the document itself, else the
   * only thing of this kind in it.
   *
   * @throws NotAsExpected when there is none, or more than one without a sign which is meant
   */
  public T in(Model statements, String document) {
    for (String name : List.of(document + Placement.MAIN_FRAGMENT, document)) {
      IRI node = SimpleValueFactory.getInstance().createIRI(name);
      if (statements.contains(node, RDF.TYPE, type)) {
        return view.apply(node, statements);
      }
    }
    List<Resource> candidates = List.copyOf(statements.filter(null, RDF.TYPE, type).subjects());
    if (candidates.size() == 1) {
      return view.apply(candidates.get(0), statements);
    }
    throw new NotAsExpected(
        candidates.isEmpty()
            ? "The document describes no " + name()
            : "The document describes more than one " + name());
  }

  @Override
  public String toString() {
    return "Kind[" + name() + "]";
  }
}
