package org.gezinspod.pod.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.TurtleWriterSettings;

/**
 * Writes a model as Turtle or N-Triples with the library's writers, subject by subject and with
 * short labels for blank nodes. The writers' inlining of blank nodes and their indentation are off:
 * with them, 20,000 subjects take half a minute.
 */
final class LineWriting {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Map<BNode, BNode> labels = new HashMap<>();

  private LineWriting() {}

  static void write(Model model, RDFFormat format, OutputStream out) {
    RDFWriter writer = Rio.createWriter(format, out);
    writer.set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
    writer.set(BasicWriterSettings.RDF_LANGSTRING_TO_LANG_LITERAL, true);
    // A number is kept as it was written: 5e5 is not 5.0E5.
    writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
    new LineWriting().write(model, writer);
  }

  private void write(Model model, RDFWriter writer) {
    writer.startRDF();
    model.getNamespaces().forEach(ns -> writer.handleNamespace(ns.getPrefix(), ns.getName()));
    Map<Resource, List<Statement>> bySubject = new LinkedHashMap<>();
    for (Statement st : model) {
      bySubject.computeIfAbsent(st.getSubject(), s -> new ArrayList<>()).add(st);
    }
    bySubject.values().forEach(group -> group.forEach(st -> writer.handleStatement(labelled(st))));
    writer.endRDF();
  }

  private Statement labelled(Statement st) {
    Resource subject = st.getSubject() instanceof BNode node ? label(node) : st.getSubject();
    Value object = st.getObject() instanceof BNode node ? label(node) : st.getObject();
    return VALUES.createStatement(subject, st.getPredicate(), object);
  }

  private BNode label(BNode node) {
    return labels.computeIfAbsent(node, n -> VALUES.createBNode("b" + labels.size()));
  }
}
