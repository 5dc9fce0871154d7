package org.gezinspod.pod.rdf;

import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.TurtleParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * RDF4J's Turtle parser, made strict: what it would let pass with a warning is refused, nesting is
 * bounded before the stack is, quoted triples are refused, and a failure says where.
 *
 * <p>One object reads one text.
 */
public class StrictTurtle extends TurtleParser {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:[0-9]+|[0-9]*\\.[0-9]+|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]+)");

  private final RdfLimits limits;
  private final SourceText source;
  private int depth;

  public StrictTurtle(RdfLimits limits, SourceText source) {
    this.limits = limits;
    this.source = source;
    set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
    set(BasicParserSettings.VERIFY_RELATIVE_URIS, true);
    set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true);
    // RDF 1.1 Concepts §3.3: implementations "MUST accept ill-typed literals".
    set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false);
    set(BasicParserSettings.PRESERVE_BNODE_IDS, false);
    set(TurtleParserSettings.ACCEPT_TURTLESTAR, false);
    set(TurtleParserSettings.CASE_INSENSITIVE_DIRECTIVES, false);
  }

  /** Reads the whole text into a model. */
  public final void readInto(Model model, String base) {
    setRDFHandler(new Intake(limits, model, source::malformedHere));
    try {
      parse(source, base);
    } catch (RDFParseException | IllegalArgumentException e) {
      throw source.malformedHere("syntax");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
  }

  /** Where the parser stands; for subclasses that refuse something. */
  protected final SourceText source() {
    return source;
  }

  /** Counts one more bracket that is open. */
  protected final void enter() {
    limits.checkNesting(++depth);
  }

  /** Counts one bracket less. */
  protected final void leave() {
    depth--;
  }

  @Override
  protected Resource parseCollection() throws IOException {
    enter();
    Resource list = super.parseCollection();
    leave();
    return list;
  }

  @Override
  protected Resource parseImplicitBlank() throws IOException {
    enter();
    Resource node = super.parseImplicitBlank();
    leave();
    return node;
  }

  // Turtle §6.5: 'a' is a token of its own; what follows it need not be white space.
  @Override
  protected IRI parsePredicate() throws IOException {
    int first = readCodePoint();
    if (first == 'a') {
      int second = peekCodePoint();
      if (second == '<' || second == '[' || second == '"' || second == '\'' || second == '(') {
        return RDF.TYPE;
      }
    }
    unread(first);
    return super.parsePredicate();
  }

  // Turtle §6.5: INTEGER, DECIMAL and DOUBLE have digits; and "5." at the very end of a text is a
  // number and the end of its statement.
  @Override
  protected Literal parseNumber() throws IOException {
    Literal number = super.parseNumber();
    if (NUMBER.matcher(number.getLabel()).matches()) {
      return number;
    }
    throw source.malformedHere("syntax");
  }

  @Override
  protected IRI resolveURI(String text) throws RDFParseException {
    limits.checkIri(text);
    try {
      return super.resolveURI(text);
    } catch (RDFParseException | IllegalArgumentException e) {
      throw iriFailure();
    }
  }

  @Override
  protected IRI createURI(String text) throws RDFParseException {
    limits.checkIri(text);
    try {
      return super.createURI(text);
    } catch (RDFParseException | IllegalArgumentException e) {
      throw iriFailure();
    }
  }

  private Malformed iriFailure() {
    return source.malformedHere("iri");
  }

  // Every rule that RDF4J can be told to overlook (a bad escape is one, tied to the setting for
  // datatypes) holds here.
  @Override
  protected void reportError(String message, RioSetting<Boolean> setting) {
    throw source.malformedHere(setting == BasicParserSettings.VERIFY_URI_SYNTAX ? "iri" : "syntax");
  }

  @Override
  protected void reportError(String message, long line, long column, RioSetting<Boolean> setting) {
    reportError(message, setting);
  }

  @Override
  protected void reportError(Exception cause, RioSetting<Boolean> setting) {
    reportError("", setting);
  }
}
