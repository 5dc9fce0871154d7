package org.gezinspod.pod.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.gezinspod.pod.failure.PodFailure.PatchRefused.Kind;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.rdf.SourceText;

/**
 * Reads a SPARQL 1.1 Update that changes one document: {@code INSERT DATA}, {@code DELETE DATA},
 * {@code DELETE WHERE} and {@code DELETE}/{@code INSERT} ... {@code WHERE} with plain triple
 * patterns, one after the other. Every other operation and pattern is refused by name.
 */
final class SparqlUpdate extends PatternGrammar {
  private static final Map<String, Kind> REFUSED_OPERATIONS =
      Map.ofEntries(
          Map.entry("LOAD", Kind.UNSUPPORTED_OPERATION),
          Map.entry("CLEAR", Kind.UNSUPPORTED_OPERATION),
          Map.entry("DROP", Kind.UNSUPPORTED_OPERATION),
          Map.entry("CREATE", Kind.UNSUPPORTED_OPERATION),
          Map.entry("ADD", Kind.UNSUPPORTED_OPERATION),
          Map.entry("MOVE", Kind.UNSUPPORTED_OPERATION),
          Map.entry("COPY", Kind.UNSUPPORTED_OPERATION),
          Map.entry("SELECT", Kind.UNSUPPORTED_OPERATION),
          Map.entry("ASK", Kind.UNSUPPORTED_OPERATION),
          Map.entry("CONSTRUCT", Kind.UNSUPPORTED_OPERATION),
          Map.entry("DESCRIBE", Kind.UNSUPPORTED_OPERATION),
          Map.entry("WITH", Kind.NAMED_GRAPH),
          Map.entry("USING", Kind.NAMED_GRAPH));
  private static final Group NOTHING = new Group(List.of(), 0);
  private static final Set<String> REFUSED_PATTERNS =
      Set.of("FILTER", "OPTIONAL", "UNION", "MINUS", "BIND", "VALUES", "SERVICE", "SELECT");

  private final ChangeLimits limits;
  private final List<Step> steps = new ArrayList<>();
  // Whether an operation was read after which only a semicolon may follow.
  private boolean complete;

  SparqlUpdate(RdfLimits rdf, ChangeLimits limits, SourceText source) {
    super(rdf, source, "?$");
    this.limits = limits;
  }

  List<Step> read(String base) {
    readInto(new LinkedHashModel(), base);
    if (steps.isEmpty()) {
      throw refused(Kind.NO_PATCH, 0);
    }
    return steps;
  }

  @Override
  protected void parseStatement() throws IOException {
    if (peekCodePoint() == ';' && complete) {
      readCodePoint();
      complete = false;
      return;
    }
    int offset = source().offset();
    if (complete) {
      throw source().malformedHere("syntax");
    }
    String word = word();
    switch (word) {
      case "PREFIX" -> parsePrefixID();
      case "BASE" -> parseBase();
      case "INSERT" -> insert();
      case "DELETE" -> delete();
      default -> throw unknown(word, offset);
    }
    complete = word.equals("INSERT") || word.equals("DELETE");
    limits.checkOperations(steps.size());
  }

  private void insert() throws IOException {
    if (skipWSC() == '{') {
      where(NOTHING, parseGroup());
      return;
    }
    expect("DATA");
    Group data = group();
    steps.add(step(List.of(), NOTHING, data));
  }

  private void delete() throws IOException {
    int c = skipWSC();
    if (c == '{') {
      Group deletions = parseGroup();
      skipWSC();
      int offset = source().offset();
      String word = word();
      if (word.equals("INSERT")) {
        where(deletions, group());
      } else {
        where(word, offset, deletions, NOTHING);
      }
      return;
    }
    int offset = source().offset();
    String word = word();
    switch (word) {
      case "DATA" -> steps.add(step(List.of(), group(), NOTHING));
      case "WHERE" -> {
        Group both = group();
        steps.add(step(conditions(both), both, NOTHING));
      }
      default -> throw unknown(word, offset);
    }
  }

  private void where(Group deletions, Group insertions) throws IOException {
    skipWSC();
    int offset = source().offset();
    where(word(), offset, deletions, insertions);
  }

  private void where(String word, int offset, Group deletions, Group insertions)
      throws IOException {
    if (!word.equals("WHERE")) {
      throw unknown(word, offset);
    }
    steps.add(step(conditions(group()), deletions, insertions));
  }

  private Step step(List<Pattern> conditions, Group deletions, Group insertions) {
    limits.checkConditions(conditions.size());
    Set<String> bound = names(conditions);
    return new Step(
        conditions,
        templates(deletions, bound, false),
        templates(insertions, bound, true),
        Step.Rule.EACH_TIME);
  }

  private Group group() throws IOException {
    skipWSC();
    return parseGroup();
  }

  private void expect(String word) throws IOException {
    int offset = source().offset();
    String found = word();
    if (!found.equals(word)) {
      throw unknown(found, offset);
    }
  }

  private RuntimeException unknown(String word, int offset) {
    Kind kind = REFUSED_OPERATIONS.get(word);
    return kind == null ? source().malformedHere("syntax") : refused(kind, offset);
  }

  // Keywords are case-insensitive (SPARQL 1.1 §19.8).
  private String word() throws IOException {
    StringBuilder word = new StringBuilder();
    int c = readCodePoint();
    while ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      word.append((char) c);
      c = readCodePoint();
    }
    unread(c);
    return word.toString().toUpperCase(Locale.ROOT);
  }

  @Override
  void checkPatternStart(int next) {
    int offset = source().offset();
    if (next == '{') {
      throw refused(Kind.UNSUPPORTED_PATTERN, offset);
    }
    String word = source().lettersFrom(offset).toUpperCase(Locale.ROOT);
    boolean name = source().at(offset + word.length()) == ':';
    if (!name && word.equals("GRAPH")) {
      throw refused(Kind.NAMED_GRAPH, offset);
    }
    if (!name && REFUSED_PATTERNS.contains(word)) {
      throw refused(Kind.UNSUPPORTED_PATTERN, offset);
    }
  }

  @Override
  RuntimeException unexpectedInGroup() throws IOException {
    checkPatternStart(peekCodePoint());
    return super.unexpectedInGroup();
  }

  // What begins or joins a property path (SPARQL 1.1 §9.1).
  @Override
  protected IRI parsePredicate() throws IOException {
    refusePath("^!(");
    return super.parsePredicate();
  }

  @Override
  protected void parseObject() throws IOException {
    refusePath("/|*^");
    super.parseObject();
  }

  private void refusePath(String signs) throws IOException {
    int c = peekCodePoint();
    if (c != -1 && signs.indexOf(c) >= 0) {
      throw refused(Kind.UNSUPPORTED_PATTERN, source().offset());
    }
  }

  @Override
  RuntimeException nestedGroup(int offset) {
    return refused(Kind.UNSUPPORTED_PATTERN, offset);
  }
}
