package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.shacl.parser.Constraint;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;

/** Walks the documents in {@code examples/}: those that conform and those that break one rule. */
class ExamplesTest {
  private static final ShapeLibrary LIBRARY = new ShapeLibrary();
  private static final List<Example> EXAMPLES = Example.all();
  private static final List<ShapeSet> SETS =
      Stream.of(Profile.values()).map(ShapeSet::load).toList();

  @Test
  void eachDocumentThatShouldConformConforms() {
    List<String> wrong = new ArrayList<>();
    for (Example example : EXAMPLES.stream().filter(Example::valid).toList()) {
      Conformance answer = judged(example);
      if (!answer.conforms()) {
        wrong.add(name(example) + " " + answer);
      }
    }

    assertEquals(List.of(), wrong);
  }

  @Test
  void eachDocumentThatShouldBreakARuleBreaksThatRule() {
    List<String> wrong = new ArrayList<>();
    for (Example example : EXAMPLES.stream().filter(e -> !e.valid()).toList()) {
      Conformance answer = judged(example);
      List<Violation> findings = findings(answer);
      if (findings.stream().noneMatch(example::announces)) {
        wrong.add(name(example) + " " + findings);
      }
      if (example.severity() == Severity.WARNING && !answer.conforms()) {
        wrong.add(name(example) + " should only warn");
      }
    }

    assertEquals(List.of(), wrong);
  }

  @Test
  void eachShapeHasADocumentThatConforms() {
    List<IRI> without = new ArrayList<>();
    for (ShapeSet set : SETS) {
      for (CompiledShape shape : set.all()) {
        boolean found =
            EXAMPLES.stream().anyMatch(e -> e.valid() && e.subject().equals(shape.name()));
        if (!found && !shape.describes().isEmpty() && !shape.advice()) {
          without.add(shape.name());
        }
      }
    }

    assertEquals(List.of(), without);
  }

  @Test
  void eachConstraintOfEachShapeHasADocumentThatBreaksIt() {
    List<String> without = new ArrayList<>();
    for (ShapeSet set : SETS) {
      for (CompiledShape shape : set.all()) {
        shape.own().forEach(rule -> demand(shape, "", rule, without));
        for (CompiledShape.Property property : shape.properties()) {
          String path = Names.shortForm(property.path());
          demand(shape, path, property.rule(), without);
          if (!property.parts().isEmpty() && !broken(shape, path + "/")) {
            without.add(shape.name() + " " + path + " sh:node");
          }
        }
        if (!shape.describes().isEmpty()
            && !shape.included().stream()
                .allMatch(included -> brokenThrough(shape, Values.iri(included.getURI())))) {
          without.add(shape.name() + " sh:node");
        }
      }
    }

    assertEquals(List.of(), without);
  }

  @Test
  void noFindingOfAnyExampleRepeatsAValue() {
    for (Example example : EXAMPLES) {
      String told = findings(judged(example)).toString();
      String rules = LIBRARY.turtle(example.profile());

      example.document().objects().stream()
          .filter(value -> value.isLiteral() && value.stringValue().length() > 6)
          .filter(value -> !rules.contains(value.stringValue()))
          .forEach(value -> assertFalse(told.contains(value.stringValue()), () -> name(example)));
    }
  }

  private static void demand(
      CompiledShape shape, String path, CompiledShape.Rule rule, List<String> without) {
    for (Constraint constraint : rule.constraints()) {
      IRI component = Values.iri(constraint.getComponent().getURI());
      boolean found =
          EXAMPLES.stream()
              .anyMatch(
                  example ->
                      !example.valid()
                          && example.shape().equals(shape.name())
                          && example.path().equals(path)
                          && example.constraint().equals(component)
                          && example.severity() == rule.messages().severity());
      if (!found) {
        without.add(shape.name() + " " + path + " " + component);
      }
    }
  }

  /** A fault in a part is told at a path that goes on after the property. */
  private static boolean broken(CompiledShape shape, String start) {
    return EXAMPLES.stream()
        .anyMatch(
            e -> !e.valid() && e.subject().equals(shape.name()) && e.path().startsWith(start));
  }

  private static boolean brokenThrough(CompiledShape shape, IRI included) {
    return EXAMPLES.stream()
        .anyMatch(
            e -> !e.valid() && e.subject().equals(shape.name()) && e.shape().equals(included));
  }

  /** A shape without a target is only applied where another names it: ask for it by name. */
  private static Conformance judged(Example example) {
    boolean variant =
        SETS.stream()
            .flatMap(set -> set.all().stream())
            .anyMatch(
                shape ->
                    shape.name().equals(example.subject())
                        && shape.targets().isEmpty()
                        && !shape.describes().isEmpty());
    return variant
        ? LIBRARY.validate(example.document(), example.subject())
        : LIBRARY.validate(example.document(), example.profile());
  }

  private static List<Violation> findings(Conformance answer) {
    return switch (answer) {
      case Conformance.Conforms(var shapes, List<Violation> warnings) -> warnings;
      case Conformance.Violates(List<Violation> findings) -> findings;
      case Conformance.Unjudged(Conformance.Reason reason) -> List.of();
    };
  }

  private static String name(Example example) {
    return example.subject().getLocalName() + "/" + example.name() + "\n";
  }
}
