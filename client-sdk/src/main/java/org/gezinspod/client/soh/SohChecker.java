package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a JSON document lacks, and what is wrong with it, by the demands of the exchange
 * format. The demands come from the SHACL shapes of the exchange profile, by a table that the build
 * makes; no demand is written here by hand, but for the eleven test, which SHACL cannot say.
 *
 * <p>Two views. {@link #check}: what a strict receiver refuses. {@link #review}: the same, with the
 * demands that are known faults of the format set apart and explained, so that a sender knows what
 * can not be helped. Safe for use by several threads.
 */
public final class SohChecker {

  /**
   * What a strict receiver would refuse; empty if the document meets the exchange format.
   *
   * @param document the object at the root
   * @param type what it is meant to be
   */
  public List<SohProblem> check(JsonNode document, DocumentType type) {
    return findings(document, type).stream()
        .filter(finding -> !finding.advice())
        .map(Finding::problem)
        .toList();
  }

  /** The same document, with known faults of the format and its mere advice set apart. */
  public SohReview review(JsonNode document, DocumentType type) {
    List<SohProblem> problems = new ArrayList<>();
    List<SohReview.Tolerated> tolerated = new ArrayList<>();
    List<SohProblem> advice = new ArrayList<>();
    for (Finding finding : findings(document, type)) {
      Optional<KnownFault> known = KnownFault.of(finding);
      if (known.isPresent() && !finding.advice()) {
        tolerated.add(
            new SohReview.Tolerated(finding.problem(), known.get().dutch(), known.get().english()));
      } else if (known.isEmpty()) {
        (finding.advice() ? advice : problems).add(finding.problem());
      }
    }
    return new SohReview(problems, tolerated, advice);
  }

  /**
   * One thing found.
   *
   * @param owner the object in which it was found
   * @param shape the shape that asks for it
   * @param member the member that it is about
   */
  record Finding(SohProblem problem, JsonNode owner, String shape, String member, boolean advice) {}

  private static List<Finding> findings(JsonNode document, DocumentType type) {
    String shape =
        CheckTable.shapeOf(type.root())
            .orElseThrow(() -> new IllegalStateException("No shape of " + type));
    Walk walk = new Walk();
    if (document.isObject()) {
      walk.object(document, shape, "");
    } else {
      walk.add(SohProblem.at("", SohRule.NOT_AN_OBJECT), document, shape, "", false);
    }
    return walk.findings;
  }

  /** One walk over one document; as deep as the shapes are, whatever the document. */
  private static final class Walk {
    private final List<Finding> findings = new ArrayList<>();

    void object(JsonNode object, String shape, String pointer) {
      for (CheckTable.Check check : CheckTable.checks(shape)) {
        member(object, shape, check, Pointers.member(pointer, check.name()));
      }
    }

    private void member(JsonNode object, String shape, CheckTable.Check check, String pointer) {
      JsonNode value = object.path(check.name());
      List<JsonNode> values = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(values::add);
      } else if (!value.isMissingNode() && !value.isNull()) {
        values.add(value);
      }
      if (values.size() < check.minCount()) {
        add(check.problem(pointer, SohRule.MISSING), object, shape, check.name(), check.advice());
      }
      if (!check.saysKind()) {
        return;
      }
      if (values.size() > check.maxCount()) {
        add(check.problem(pointer, SohRule.TOO_MANY), object, shape, check.name(), check.advice());
      } else if (value.isArray() != check.isList() && !values.isEmpty()) {
        add(check.problem(pointer, SohRule.ONE_OR_MANY), object, shape, check.name(), false);
      }
      for (int i = 0; i < values.size(); i++) {
        String place = value.isArray() ? Pointers.item(pointer, i) : pointer;
        value(values.get(i), object, shape, check, place);
      }
    }

    private void value(
        JsonNode value, JsonNode owner, String shape, CheckTable.Check check, String pointer) {
      Optional<SohRule> broken = JsonDemands.broken(value, check);
      if (broken.isPresent()) {
        add(check.problem(pointer, broken.get()), owner, shape, check.name(), check.advice());
      } else if (check.node().isPresent()) {
        object(value, check.node().get(), pointer);
      } else if (check.property().equals("burgerservicenummer")
          && !CitizenServiceNumbers.isValid(value.asText())) {
        add(SohProblem.at(pointer, SohRule.ELEVEN_TEST), owner, shape, check.name(), false);
      }
    }

    private void add(
        SohProblem problem, JsonNode owner, String shape, String member, boolean advice) {
      findings.add(new Finding(problem, owner, shape, member, advice));
    }
  }
}
