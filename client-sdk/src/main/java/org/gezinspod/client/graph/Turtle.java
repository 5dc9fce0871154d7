package org.gezinspod.client.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;

/**
 * Reads and writes Turtle so that a document that is read and written again says exactly the same:
 * each literal keeps its very characters, each prefix its name.
 */
public final class Turtle {
  /** The media type; it is always UTF-8. */
  public static final String MEDIA_TYPE = "text/turtle";

  private Turtle() {}

  /**
   * The graph of a document.
   *
   * @param base the URL of the document, for its relative references
   * @throws NotAsExpected when the document is not Turtle; the text gives the line
   */
  public static Model read(byte[] document, String base) {
    Model model = new LinkedHashModel();
    RDFParser parser = new TurtleParser();
    parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.getParserConfig().set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
    parser.getParserConfig().set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false);
    parser.setRDFHandler(new StatementCollector(model));
    try {
      parser.parse(new ByteArrayInputStream(document), base);
    } catch (RDFParseException broken) {
      // The parser gives -1 where the document ends too early.
      long line = broken.getLineNumber();
      throw new NotAsExpected(
          "The document is not Turtle" + (line > 0 ? ": see line " + line : ": it ends too early"));
    } catch (StackOverflowError tooDeep) {
      // The parser calls itself for each bracket; nothing outside this method was touched.
      throw new NotAsExpected("The document is nested too deeply");
    } catch (IOException | RDFHandlerException broken) {
      throw new NotAsExpected("The document is not Turtle");
    }
    return model;
  }

  /** A document that says what the graph says, with absolute IRIs. */
  public static byte[] write(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return written(model, new TurtleWriter(out), out);
  }

  /** The same, with references below {@code base} made relative to it. */
  public static byte[] writeRelative(Model model, String base) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TurtleWriter writer =
          new TurtleWriter(out, org.eclipse.rdf4j.common.net.ParsedIRI.create(base));
      return written(model, writer, out);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("The base is not an absolute IRI", malformed);
    }
  }

  private static byte[] written(Model model, RDFWriter writer, ByteArrayOutputStream out) {
    // The pretty form rewrites numbers: it turns "1.50" into 1.5. This one keeps them.
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.getWriterConfig().set(BasicWriterSettings.BASE_DIRECTIVE, false);
    writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
    writer.startRDF();
    for (Namespace namespace : model.getNamespaces()) {
      writer.handleNamespace(namespace.getPrefix(), namespace.getName());
    }
    // The writer groups what comes together.
    for (var subject : model.subjects()) {
      for (Statement statement : model.filter(subject, null, null)) {
        writer.handleStatement(statement);
      }
    }
    writer.endRDF();
    return out.toByteArray();
  }
}
