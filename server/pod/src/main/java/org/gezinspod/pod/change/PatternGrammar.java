package org.gezinspod.pod.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleIRI;
import org.gezinspod.pod.failure.PodFailure.PatchRefused;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.rdf.SourceText;
import org.gezinspod.pod.rdf.StrictTurtle;

/**
 * Turtle with groups of triple patterns: <code>{ ... }</code> in which variables may stand. N3
 * formulae and SPARQL's basic graph patterns are both this; RDF4J's N3 parser refuses formulae, and
 * its SPARQL parser overflows the stack on long updates.
 */
abstract class PatternGrammar extends StrictTurtle {

  /** A variable, carried through the parser as the IRI that its grammar expects. */
  private static final class VariableIri extends SimpleIRI {
    private static final long serialVersionUID = 1L;

    VariableIri(String name) {
      super("variable:" + name);
    }
  }

  /** A triple pattern as it was written, and where. */
  record Written(Value subject, Value predicate, Value object, int offset) {}

  /** What stood between one pair of braces. */
  record Group(List<Written> patterns, int offset) {}

  private final String variableSigns;
  private final List<Written> outside = new ArrayList<>();
  private List<Written> target = outside;
  private boolean inGroup;

  /**
   * @param variableSigns the characters that may begin a variable
   */
  PatternGrammar(RdfLimits limits, SourceText source, String variableSigns) {
    super(limits, source);
    this.variableSigns = variableSigns;
  }

  /** The statements that stood outside any group. */
  final List<Written> outside() {
    return outside;
  }

  final boolean inGroup() {
    return inGroup;
  }

  /** Reads a group, of which the opening brace comes next. */
  final Group parseGroup() throws IOException {
    int offset = source().offset();
    if (inGroup) {
      throw nestedGroup(offset);
    }
    verifyCharacterOrFail(readCodePoint(), "{");
    Resource outerSubject = subject;
    IRI outerPredicate = predicate;
    List<Written> patterns = new ArrayList<>();
    target = patterns;
    inGroup = true;
    int c = skipWSC();
    while (c != '}') {
      checkPatternStart(c);
      parseTriples();
      c = skipWSC();
      if (c == '.') {
        readCodePoint();
        c = skipWSC();
      } else if (c != '}') {
        throw unexpectedInGroup();
      }
    }
    readCodePoint();
    inGroup = false;
    target = outside;
    subject = outerSubject;
    predicate = outerPredicate;
    return new Group(List.copyOf(patterns), offset);
  }

  /** Looks at what comes next in a group before it is read as a triple pattern. */
  void checkPatternStart(int next) throws IOException {}

  /** What a group inside a group is refused with. */
  abstract RuntimeException nestedGroup(int offset);

  /** What something after a triple pattern is refused with. */
  RuntimeException unexpectedInGroup() throws IOException {
    readCodePoint();
    return source().malformedHere("syntax");
  }

  // As the library's, except that a closing brace may end the last pattern of a group.
  @Override
  protected void parseTriples() throws IOException {
    if (peekCodePoint() == '[') {
      subject = parseImplicitBlank();
      int c = skipWSC();
      if (c != '.' && c != '}') {
        parsePredicateObjectList();
      }
    } else {
      parseSubject();
      skipWSC();
      parsePredicateObjectList();
    }
  }

  @Override
  protected Value parseValue() throws IOException {
    int c = peekCodePoint();
    if (c == -1 || variableSigns.indexOf(c) < 0) {
      return super.parseValue();
    }
    readCodePoint();
    StringBuilder name = new StringBuilder();
    c = readCodePoint();
    while (c == '_' || Character.isLetterOrDigit(c)) {
      name.appendCodePoint(c);
      c = readCodePoint();
    }
    unread(c);
    if (name.isEmpty()) {
      throw source().malformedHere("syntax");
    }
    return new VariableIri(name.toString());
  }

  @Override
  protected void reportStatement(Resource s, IRI p, Value o) {
    super.reportStatement(s, p, o);
    target.add(new Written(s, p, o, source().offset()));
  }

  /** The terms of a group of conditions: a blank node stands for something that is not named. */
  static List<Pattern> conditions(Group group) {
    return group.patterns().stream()
        .map(
            w ->
                new Pattern(
                    condition(w.subject()), condition(w.predicate()), condition(w.object())))
        .toList();
  }

  private static Term condition(Value value) {
    return value instanceof BNode node
        ? new Term.Variable("_:" + node.getID(), true)
        : template(value);
  }

  /**
   * The terms of a group that is deleted or inserted.
   *
   * @param bound the variables that the conditions bind
   * @param freshNodes whether blank nodes may stand in it
   */
  final List<Pattern> templates(Group group, Set<String> bound, boolean freshNodes) {
    List<Pattern> patterns = new ArrayList<>();
    for (Written w : group.patterns()) {
      Pattern pattern =
          new Pattern(template(w.subject()), template(w.predicate()), template(w.object()));
      for (Term term : List.of(pattern.subject(), pattern.predicate(), pattern.object())) {
        if (term instanceof Term.Fresh && !freshNodes) {
          throw refused(PatchRefused.Kind.BLANK_NODE, w.offset());
        }
        if (term instanceof Term.Variable variable && !bound.contains(variable.name())) {
          throw refused(PatchRefused.Kind.UNBOUND_VARIABLE, w.offset());
        }
      }
      patterns.add(pattern);
    }
    return patterns;
  }

  private static Term template(Value value) {
    return switch (value) {
      case VariableIri variable -> new Term.Variable(variable.stringValue(), false);
      case BNode node -> new Term.Fresh(node.getID());
      default -> new Term.Known(value);
    };
  }

  /** The variables that conditions bind and that templates may use. */
  static Set<String> names(List<Pattern> conditions) {
    Set<String> names = new HashSet<>();
    for (Pattern pattern : conditions) {
      for (Term term : List.of(pattern.subject(), pattern.predicate(), pattern.object())) {
        if (term instanceof Term.Variable variable && !variable.hidden()) {
          names.add(variable.name());
        }
      }
    }
    return names;
  }

  static boolean isVariable(Value value) {
    return value instanceof VariableIri;
  }

  final PatchRefused refused(PatchRefused.Kind kind, int offset) {
    SourceText.Place place = source().place(offset);
    return new PatchRefused(kind, place.line(), place.column());
  }
}
