package org.gezinspod.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * All shapes of this build, and the only way to check a document against them (SHACL Core).
 *
 * <p>Making one is cheap. Loading Jena and the shapes takes over a second and happens once, on a
 * platform thread of its own, when {@link #warm} or the first check asks for it. Safe for any
 * number of threads; nothing is shared between checks but the parsed shapes.
 *
 * <p>Shapes, targets, rules and class hierarchies inside a document are data to be checked like any
 * other, never instructions. A document over a limit is {@link Conformance.Unjudged}.
 */
public final class ShapeLibrary {
  /** The most statements that a document may have in which a shape applies to a node. */
  public static final int MAX_STATEMENTS = 20_000;

  /** The deepest that parts may stand within parts, counted in properties. */
  public static final int MAX_DEPTH = 8;

  /** The most findings that an answer tells. */
  public static final int MAX_FINDINGS = 100;

  private final FutureTask<Map<Profile, ShapeSet>> loading = new FutureTask<>(ShapeLibrary::load);
  private final AtomicBoolean started = new AtomicBoolean();

  /** Starts to load in the background, if nothing did so before. Returns at once. */
  public void warm() {
    if (started.compareAndSet(false, true)) {
      // A platform thread: Jena's class initialisers would hold a virtual thread's carrier.
      Thread.ofPlatform().daemon().name("shapes").start(loading);
    }
  }

  /**
   * Checks each node of the document that has a class with a shape in this profile.
   *
   * @param document the whole document; the names of its named graphs do not count
   */
  public Conformance validate(Model document, Profile profile) {
    ShapeSet shapes = shapes(profile);
    List<Target> targets = new ArrayList<>();
    for (Statement typed : document.getStatements(null, RDF.TYPE, null)) {
      Node type = JenaGraphs.node(typed.getObject());
      CompiledShape shape = shapes.forClass(type);
      if (shape != null) {
        targets.add(new Target(typed.getSubject(), shape));
      }
      shapes.adviceFor(type).forEach(advice -> targets.add(new Target(typed.getSubject(), advice)));
    }
    return examine(document, shapes, targets);
  }

  /**
   * Checks the nodes of the classes that one shape describes, and demands that there is one.
   *
   * @param shape the IRI of a shape of either profile
   */
  public Conformance validate(Model document, IRI shape) {
    Node name = JenaGraphs.node(shape);
    for (Profile profile : Profile.values()) {
      ShapeSet shapes = shapes(profile);
      CompiledShape compiled = shapes.byName(name);
      if (compiled != null) {
        List<Target> targets = described(document, compiled);
        return targets.isEmpty()
            ? new Conformance.Violates(List.of(Absence.of(compiled)))
            : examine(document, shapes, targets);
      }
    }
    return new Conformance.Unjudged(Conformance.Reason.UNKNOWN_SHAPE);
  }

  /** The shape that is the rule for nodes of a class. */
  public Optional<IRI> shapeFor(IRI type, Profile profile) {
    return Optional.ofNullable(shapes(profile).forClass(JenaGraphs.node(type)))
        .map(CompiledShape::name);
  }

  /** The names of all shapes of a profile. */
  public Set<IRI> names(Profile profile) {
    return shapes(profile).all().stream().map(CompiledShape::name).collect(Collectors.toSet());
  }

  /** The version of a shape, {@code owl:versionInfo}; empty when there is no such shape. */
  public Optional<String> version(IRI shape) {
    Node name = JenaGraphs.node(shape);
    return loaded().values().stream()
        .flatMap(set -> Optional.ofNullable(set.byName(name)).stream())
        .map(CompiledShape::version)
        .findFirst();
  }

  /** The shapes of a profile as one Turtle document, to be published. Needs no loading. */
  public String turtle(Profile profile) {
    return ShapeFiles.turtle(profile);
  }

  private static Conformance examine(Model document, ShapeSet shapes, List<Target> targets) {
    if (targets.isEmpty()) {
      return new Conformance.Conforms(Set.of(), List.of());
    }
    if (document.size() > MAX_STATEMENTS) {
      return new Conformance.Unjudged(Conformance.Reason.TOO_MANY_STATEMENTS);
    }
    Graph graph = JenaGraphs.of(document);
    Examination examination = new Examination(shapes, graph);
    // Wholes before parts, so that a fault in a part is told with the way that leads to it.
    targets.sort(Comparator.comparing(target -> document.contains(null, null, target.focus())));
    for (Target target : targets) {
      examination.apply(
          target.shape(), JenaGraphs.node(target.focus()), FocusNode.of(target.focus()));
    }
    return examination.conformance();
  }

  private static List<Target> described(Model document, CompiledShape shape) {
    List<Target> targets = new ArrayList<>();
    for (IRI type : shape.describes()) {
      for (Resource focus : document.filter(null, RDF.TYPE, type).subjects()) {
        targets.add(new Target(focus, shape));
      }
    }
    return targets;
  }

  private ShapeSet shapes(Profile profile) {
    ShapeSet set = loaded().get(profile);
    if (set == null) {
      throw new IllegalStateException("no shapes for " + profile);
    }
    return set;
  }

  private Map<Profile, ShapeSet> loaded() {
    warm();
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the shapes were loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the shapes of this build cannot be loaded", e.getCause());
    }
  }

  private static Map<Profile, ShapeSet> load() {
    Map<Profile, ShapeSet> sets = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      sets.put(profile, ShapeSet.load(profile));
    }
    return sets;
  }

  private record Target(Resource focus, CompiledShape shape) {}
}
