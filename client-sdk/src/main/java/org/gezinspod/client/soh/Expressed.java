package org.gezinspod.client.soh;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.gezinspod.vocab.Jzv;

/** Which statements of the model the document says, so that the others can be reported. */
final class Expressed {
  private static final Set<IRI> BOOKKEEPING = Set.of(Terms.POSITION, Terms.REST);

  // The block of metadata that every resource of the pod has; see the shape jzvs:BasisPod.
  private static final Set<IRI> METADATA =
      Set.of(
          Jzv.betreft,
          Jzv.bronhouder,
          Jzv.bronstatus,
          Jzv.opgesteldDoor,
          Jzv.namens,
          Jzv.aangemaaktOp,
          Jzv.gewijzigdOp,
          Jzv.versie,
          Jzv.vorigeVersie,
          Jzv.informatieniveau,
          Jzv.gevoeligheid,
          Jzv.onderdeelVanCasus,
          Jzv.bewaarTot,
          Jzv.bewaarregime);

  private static final Comparator<SohProblem> BY_PLACE =
      Comparator.comparing(SohProblem::jsonPointer).thenComparing(SohProblem::messageEn);

  private final Model model;
  private final Map<Resource, String> places = new HashMap<>();
  private final Set<Statement> said = new HashSet<>();

  Expressed(Model model) {
    this.model = model;
  }

  Expressed rehearsal() {
    Expressed rehearsal = new Expressed(model);
    rehearsal.places.putAll(places);
    return rehearsal;
  }

  boolean visit(Resource node, String pointer) {
    return places.putIfAbsent(node, pointer) == null;
  }

  boolean isVisited(Resource node) {
    return places.containsKey(node);
  }

  void says(Resource subject, IRI predicate, Value object) {
    said.add(Terms.VALUES.createStatement(subject, predicate, object));
  }

  /** What the document does not say. */
  List<SohProblem> missing() {
    return left().stream()
        .filter(statement -> !METADATA.contains(statement.getPredicate()))
        .map(statement -> problem(statement, SohRule.NOT_EXPRESSED))
        .distinct()
        .sorted(BY_PLACE)
        .toList();
  }

  /** The pod's own administration of the document, which is no content of it. */
  List<SohProblem> metadata() {
    return left().stream()
        .filter(statement -> METADATA.contains(statement.getPredicate()))
        .map(statement -> problem(statement, SohRule.POD_METADATA))
        .distinct()
        .sorted(BY_PLACE)
        .toList();
  }

  private List<Statement> left() {
    return model.stream()
        .filter(statement -> !BOOKKEEPING.contains(statement.getPredicate()))
        .filter(
            statement ->
                !said.contains(
                    Terms.VALUES.createStatement(
                        statement.getSubject(), statement.getPredicate(), statement.getObject())))
        .toList();
  }

  private SohProblem problem(Statement statement, SohRule rule) {
    String predicate = statement.getPredicate().stringValue();
    return SohProblem.at(
        places.getOrDefault(statement.getSubject(), ""),
        rule,
        "Eigenschap: " + predicate + ".",
        "Property: " + predicate + ".");
  }
}
