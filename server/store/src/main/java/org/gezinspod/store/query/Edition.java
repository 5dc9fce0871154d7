package org.gezinspod.store.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;

/**
 * Certain versions of documents of one pod, with the index over their statements. Immutable. It
 * gives no rights: who may see which of them is said by a set of graph numbers at each evaluation.
 */
final class Edition {
  /** The number of a graph that is not here. */
  static final int NO_GRAPH = -1;

  private static final int BYTES_PER_STATEMENT = 160;
  private static final int BYTES_PER_DOCUMENT = 400;

  /**
   * One version of one document.
   *
   * @param name its URL, which is the name of its graph
   * @param bytes of its body
   */
  record Document(
      ResourcePath path, long version, IRI name, List<Statement> statements, long bytes) {
    Document {
      statements = List.copyOf(statements);
    }
  }

  private final List<Document> documents;
  private final Map<ResourcePath, Integer> byPath;
  private final Map<Value, Integer> byName;
  private final GraphIndex index;

  private Edition(List<Document> documents) {
    this.documents = documents;
    this.byPath = HashMap.newHashMap(documents.size());
    this.byName = HashMap.newHashMap(documents.size());
    for (int graph = 0; graph < documents.size(); graph++) {
      byPath.put(documents.get(graph).path(), graph);
      byName.put(documents.get(graph).name(), graph);
    }
    this.index = GraphIndex.of(documents.stream().map(Document::statements).toList());
  }

  /** Indexes documents, each path at most once. */
  static Edition of(Collection<Document> documents) {
    return new Edition(documents.stream().sorted(Comparator.comparing(Document::path)).toList());
  }

  GraphIndex index() {
    return index;
  }

  List<Document> documents() {
    return documents;
  }

  IRI name(int graph) {
    return documents.get(graph).name();
  }

  /** The number of the graph with this name, or {@link #NO_GRAPH}. */
  int graph(Value name) {
    return byName.getOrDefault(name, NO_GRAPH);
  }

  /** The document of exactly this version. */
  Optional<Document> document(Head head) {
    int graph = graph(head);
    return graph == NO_GRAPH ? Optional.empty() : Optional.of(documents.get(graph));
  }

  private int graph(Head head) {
    int graph = byPath.getOrDefault(head.path(), NO_GRAPH);
    return graph != NO_GRAPH && documents.get(graph).version() == head.version() ? graph : NO_GRAPH;
  }

  /** Whether every one of these versions is here. */
  boolean covers(List<Head> heads) {
    return heads.stream().allMatch(head -> graph(head) != NO_GRAPH);
  }

  /** The graphs of exactly these versions. */
  BitSet graphs(List<Head> heads) {
    BitSet graphs = new BitSet(documents.size());
    for (Head head : heads) {
      int graph = graph(head);
      if (graph != NO_GRAPH) {
        graphs.set(graph);
      }
    }
    return graphs;
  }

  /** Those of {@code graphs} that have one of these names. */
  BitSet named(BitSet graphs, Set<IRI> names) {
    BitSet chosen = new BitSet();
    for (IRI name : names) {
      int graph = graph(name);
      if (graph != NO_GRAPH && graphs.get(graph)) {
        chosen.set(graph);
      }
    }
    return chosen;
  }

  Set<ResourcePath> paths(BitSet graphs) {
    Set<ResourcePath> paths = new TreeSet<>();
    graphs.stream().forEach(graph -> paths.add(documents.get(graph).path()));
    return paths;
  }

  /** About how much memory it takes, in kilobytes. */
  int kilobytes() {
    long bytes = (long) index.size() * BYTES_PER_STATEMENT;
    for (Document document : documents) {
      bytes += BYTES_PER_DOCUMENT + 2 * document.bytes();
    }
    return (int) Math.min(Integer.MAX_VALUE, 1 + bytes / 1024);
  }
}
