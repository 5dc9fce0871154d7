package org.gezinspod.pod;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.shapes.Conformance;
import org.gezinspod.shapes.Profile;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.shapes.Violation;
import org.gezinspod.vocab.Jzv;

/**
 * The check that every RDF document passes on its way in: each node with a class of the vocabulary
 * keeps to the shape of that class. Documents of other vocabularies pass untouched.
 */
final class ShapeGate {
  private final ShapeLibrary library;

  ShapeGate(ShapeLibrary library) {
    this.library = library;
  }

  /**
   * What the check found in a document that may be stored.
   *
   * @param version of the shapes that applied; empty where none did
   */
  record Passed(Optional<String> version, List<Violation> warnings) {}

  /**
   * Lets a document pass.
   *
   * @throws PodFailure.ShapeBroken with what is wrong, never with the values
   */
  Passed pass(Model document) {
    // Loading the shapes takes over a second: what holds nothing of the vocabulary does not wait
    // for it.
    if (document.filter(null, RDF.TYPE, null).objects().stream().noneMatch(ShapeGate::isOurs)) {
      return new Passed(Optional.empty(), List.of());
    }
    Conformance conformance = library.validate(document, Profile.POD);
    return switch (conformance) {
      case Conformance.Conforms(var shapes, var warnings) ->
          new Passed(
              shapes.stream().sorted(ShapeGate::byName).findFirst().flatMap(library::version),
              warnings);
      case Conformance.Violates violates -> throw new PodFailure.ShapeBroken(violates);
      case Conformance.Unjudged(var reason) ->
          throw switch (reason) {
            case TOO_MANY_STATEMENTS ->
                new LimitExceeded(
                    "shape-statements",
                    ShapeLibrary.MAX_STATEMENTS,
                    LimitExceeded.Cause.REQUEST_TOO_LARGE);
            case TOO_DEEP ->
                new LimitExceeded(
                    "shape-depth", ShapeLibrary.MAX_DEPTH, LimitExceeded.Cause.REQUEST_TOO_COMPLEX);
            case UNKNOWN_SHAPE -> new PodFailure.ShapeBroken(conformance);
          };
    };
  }

  private static boolean isOurs(Value type) {
    return type instanceof IRI iri && iri.stringValue().startsWith(Jzv.NAMESPACE);
  }

  private static int byName(IRI one, IRI other) {
    return one.stringValue().compareTo(other.stringValue());
  }
}
