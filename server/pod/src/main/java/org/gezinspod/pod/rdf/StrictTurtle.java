package org.gezinspod.pod.rdf;

import java.io.IOException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.TurtleParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * RDF4J's Turtle parser, made strict: what it would let pass with a warning is refused, nesting is
 * bounded before the stack is, quoted triples are refused, and a failure says where.
 *
 * <p>One object reads one text.
 */
public class StrictTurtle extends TurtleParser {
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

  // Turtle §6.5: INTEGER, DECIMAL and DOUBLE. A full stop belongs to the number only where a digit
  // or
  // an exponent follows it.
  @Override
  protected Literal parseNumber() throws IOException {
    StringBuilder text = new StringBuilder();
    IRI type = XSD.INTEGER;
    int c = readCodePoint();
    if (c == '+' || c == '-') {
      text.append((char) c);
      c = readCodePoint();
    }
    c = digits(text, c);
    if (c == '.'
        && (isDigit(peekCodePoint()) || (isExponent(peekCodePoint()) && endsInDigit(text)))) {
      text.append('.');
      type = XSD.DECIMAL;
      c = digits(text, readCodePoint());
    }
    if (isExponent(c) && hasDigit(text)) {
      type = XSD.DOUBLE;
      text.append((char) c);
      c = readCodePoint();
      if (c == '+' || c == '-') {
        text.append((char) c);
        c = readCodePoint();
      }
      c = digits(text, c);
    }
    unread(c);
    if (!endsInDigit(text)) {
      throw source.malformedHere("syntax");
    }
    return createLiteral(text.toString(), null, type);
  }

  private int digits(StringBuilder text, int first) throws IOException {
    int c = first;
    while (isDigit(c)) {
      text.append((char) c);
      c = readCodePoint();
    }
    return c;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isExponent(int c) {
    return c == 'e' || c == 'E';
  }

  private static boolean endsInDigit(StringBuilder text) {
    return !text.isEmpty() && isDigit(text.charAt(text.length() - 1));
  }

  private static boolean hasDigit(StringBuilder text) {
    return text.chars().anyMatch(StrictTurtle::isDigit);
  }

  // Turtle §6.5: LANGTAG ends where its characters end, whatever follows; the library wants one of
  // a few characters there.
  @Override
  protected Literal parseQuotedLiteral() throws IOException {
    String label = parseQuotedString();
    int c = peekCodePoint();
    if (c == '@') {
      readCodePoint();
      return createLiteral(label, languageTag(), null);
    }
    if (c != '^') {
      return createLiteral(label, null, null);
    }
    readCodePoint();
    verifyCharacterOrFail(readCodePoint(), "^");
    c = skipWSC();
    if (c != '<' && c != ':' && !TurtleUtil.isPrefixStartChar(c)) {
      throw source.malformedHere("syntax");
    }
    if (parseValue() instanceof IRI datatype) {
      return createLiteral(label, null, datatype);
    }
    throw source.malformedHere("syntax");
  }

  private String languageTag() throws IOException {
    StringBuilder tag = new StringBuilder();
    int c = readCodePoint();
    while (c == '-' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      tag.append((char) c);
      c = readCodePoint();
    }
    unread(c);
    if (!Intake.isLanguageTag(tag.toString())) {
      throw source.malformedHere("language-tag");
    }
    return tag.toString();
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
