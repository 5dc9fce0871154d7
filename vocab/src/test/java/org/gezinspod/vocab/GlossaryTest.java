package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;

/** The glossary says what the ontology says, and gives each code name to one term only. */
class GlossaryTest {

  private static final Path GLOSSARY = Path.of("..", "server", "docs", "glossary.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(jzvb?):([\\w-]+)` \\| ([^|]+) \\| ([^|]+) \\| `(\\w+)` \\|");

  private record Row(IRI term, String dutch, String english, String code) {}

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(GLOSSARY).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            row ->
                new Row(
                    Values.iri(
                        row.group(1).equals("jzv") ? Jzv.NAMESPACE : Begrip.NAMESPACE,
                        row.group(2)),
                    row.group(3),
                    row.group(4),
                    row.group(5)))
        .toList();
  }

  @Test
  void eachRowHasTheLabelsOfTheOntology() throws IOException {
    for (Row row : rows()) {
      assertEquals(row.dutch(), Vocabulary.label(row.term(), Language.NL).orElse("no such term"));
      assertEquals(row.english(), Vocabulary.label(row.term(), Language.EN).orElse("no such term"));
    }
  }

  @Test
  void eachClassHasARow() throws IOException {
    Set<IRI> terms = new HashSet<>();
    rows().forEach(row -> assertTrue(terms.add(row.term()), row.term()::stringValue));

    for (Term term : Vocabulary.terms()) {
      assertTrue(term.kind() != Term.Kind.CLASS || terms.contains(term.iri()), term.name());
    }
  }

  @Test
  void noNameInTheCodeMeansTwoThings() throws IOException {
    Set<String> names = new HashSet<>();

    for (Row row : rows()) {
      assertTrue(names.add(row.code()), row.code());
    }
  }
}
