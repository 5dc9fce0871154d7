package org.gezinspod.shapes;

import java.util.List;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/** Writes findings as a SHACL validation report without values. */
final class Report {

  private Report() {}

  static Model of(boolean conforms, List<Violation> findings) {
    Model report = new LinkedHashModel();
    report.setNamespace(SHACL.NS);
    report.setNamespace("jzv", Names.JZV);
    report.setNamespace("jzvs", Names.SHAPE);
    BNode root = Values.bnode();
    report.add(root, RDF.TYPE, SHACL.VALIDATION_REPORT);
    report.add(root, SHACL.CONFORMS, Values.literal(conforms));
    for (Violation finding : findings) {
      BNode result = Values.bnode();
      report.add(root, SHACL.RESULT, result);
      describe(finding, result, report);
    }
    return report;
  }

  private static void describe(Violation finding, BNode result, Model report) {
    report.add(result, RDF.TYPE, SHACL.VALIDATION_RESULT);
    // SHACL §3.6.2.1: each result has exactly one focus node; a withheld one is a fresh blank node.
    Resource focus =
        switch (finding.focus()) {
          case FocusNode.Named(IRI iri) -> iri;
          case FocusNode.Unnamed() -> Values.bnode();
        };
    report.add(result, SHACL.FOCUS_NODE, focus);
    if (finding.path().size() == 1) {
      report.add(result, SHACL.RESULT_PATH, finding.path().getFirst());
    } else if (finding.path().size() > 1) {
      // SHACL §2.3.1.2: a sequence path is a list of paths.
      BNode list = Values.bnode();
      report.add(result, SHACL.RESULT_PATH, list);
      RDFCollections.asRDF(finding.path(), list, report);
    }
    report.add(result, SHACL.RESULT_SEVERITY, finding.severity().iri());
    report.add(result, SHACL.SOURCE_CONSTRAINT_COMPONENT, finding.component());
    report.add(result, SHACL.SOURCE_SHAPE, finding.shape());
    report.add(result, SHACL.RESULT_MESSAGE, Values.literal(finding.messageNl(), "nl"));
    report.add(result, SHACL.RESULT_MESSAGE, Values.literal(finding.messageEn(), "en"));
  }
}
