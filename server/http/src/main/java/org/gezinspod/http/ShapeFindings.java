package org.gezinspod.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.shapes.Conformance;
import org.gezinspod.shapes.FocusNode;
import org.gezinspod.shapes.Violation;

/**
 * What is wrong with a document, as the member {@code violations} of a 422: for each finding {@code
 * focus}, {@code path}, {@code constraint}, {@code severity}, {@code message} by language, {@code
 * shape}. Never a value of the document.
 */
final class ShapeFindings {

  private ShapeFindings() {}

  static HttpProblem problem(Conformance conformance) {
    return switch (conformance) {
      case Conformance.Violates(List<Violation> findings) ->
          new HttpProblem(
                  PodProblems.SHAPE_BROKEN,
                  "The document breaks "
                      + findings.size()
                      + " rule(s) of its shape. Nothing was stored. Each is listed.")
              .with("violations", findings.stream().map(ShapeFindings::finding).toList());
      case Conformance.Unjudged(Conformance.Reason reason) ->
          new HttpProblem(
                  PodProblems.TOO_COMPLEX, "The document is too large or too deep to be checked.")
              .with("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case Conformance.Conforms c ->
          throw new IllegalStateException("a document that conforms is not refused");
    };
  }

  private static Map<String, Object> finding(Violation violation) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put(
        "focus",
        switch (violation.focus()) {
          case FocusNode.Named(IRI iri) -> iri.stringValue();
          case FocusNode.Unnamed u -> "";
        });
    finding.put("path", path(violation.path()));
    finding.put("constraint", violation.component().stringValue());
    finding.put("severity", violation.severity().name().toLowerCase(Locale.ROOT));
    finding.put("message", Map.of("nl", violation.messageNl(), "en", violation.messageEn()));
    finding.put("shape", violation.shape().stringValue());
    return finding;
  }

  /** One property as its IRI, a longer way as a SPARQL 1.1 property path (§9.1). */
  private static String path(List<IRI> path) {
    return path.size() == 1
        ? path.getFirst().stringValue()
        : path.stream().map(iri -> "<" + iri.stringValue() + ">").collect(Collectors.joining("/"));
  }
}
