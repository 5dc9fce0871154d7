package org.gezinspod.pod.rdf;

import java.io.IOException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * RDF4J's N-Triples parser, made strict: a line that is not a statement is refused, and a failure
 * says where.
 */
final class StrictNTriples extends NTriplesParser {
  private final RdfLimits limits;

  StrictNTriples(RdfLimits limits) {
    this.limits = limits;
    set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
    set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true);
    set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false);
    set(BasicParserSettings.PRESERVE_BNODE_IDS, false);
    set(NTriplesParserSettings.FAIL_ON_INVALID_LINES, true);
  }

  void readInto(Model model, SourceText source) {
    setRDFHandler(new Intake(limits, model, this::here));
    try {
      parse(source, "");
    } catch (RDFParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw here("syntax");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
  }

  private Malformed here(String problem) {
    return new Malformed(problem, Math.max(1, lineNo), currentIndex + 1L);
  }

  @Override
  protected IRI createURI(String text) {
    if (!AbsoluteIri.isWellFormed(text)) {
      throw here("iri");
    }
    return super.createURI(text);
  }

  @Override
  protected void reportError(String message, RioSetting<Boolean> setting) {
    throw here(setting == BasicParserSettings.VERIFY_URI_SYNTAX ? "iri" : "syntax");
  }

  @Override
  protected void reportError(Exception cause, RioSetting<Boolean> setting) {
    reportError("", setting);
  }

  @Override
  protected void reportFatalError(String message) {
    throw here("syntax");
  }

  @Override
  protected void reportFatalError(Exception cause) {
    throw here("syntax");
  }
}
