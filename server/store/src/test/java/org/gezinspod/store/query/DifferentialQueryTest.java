package org.gezinspod.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.impl.EmptyBindingSet;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random questions to random pods. What the asker gets is what RDF4J's own store answers that holds
 * nothing but what the asker may read; and nothing of it changes when more is written that the
 * asker may not read.
 */
class DifferentialQueryTest extends QueryScene {
  private static final int QUESTIONS = 60;
  private static final IRI UNION = iri("urn:union");
  private static final Documents PARSER = new Documents(RdfLimits.DEFAULT);

  private final List<String> visible = new ArrayList<>();
  private final MemoryStore reference = new MemoryStore();

  private void fill(RandomQuestions random, Random dice) {
    for (int i = 0; i < 10; i++) {
      String path = "/d" + i;
      String text = random.document();
      if (dice.nextInt(3) > 0) {
        show(path, text);
        visible.add(path);
        load(path, text);
      } else {
        hide(path, text);
      }
    }
  }

  private void load(String path, String text) {
    IRI name = BASE.iri(POD, path(path));
    Model model =
        PARSER.parse(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            MediaType.TURTLE,
            name.stringValue());
    try (SailConnection connection = reference.getConnection()) {
      connection.begin();
      for (Statement s : model) {
        connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject(), name);
        connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject(), UNION);
      }
      connection.commit();
    }
  }

  private List<String> expected(String text) {
    Question question =
        new QuestionReader(QueryLimits.DEFAULT).read(text, POD_URL, Optional.empty());
    SimpleDataset dataset = new SimpleDataset();
    dataset.addDefaultGraph(UNION);
    visible.forEach(path -> dataset.addNamedGraph(BASE.iri(POD, path(path))));
    List<String> rows = new ArrayList<>();
    try (SailConnection connection = reference.getConnection();
        var found =
            connection.evaluate(
                question.parsed().getTupleExpr(), dataset, EmptyBindingSet.getInstance(), false)) {
      if (question.parsed() instanceof ParsedBooleanQuery) {
        return List.of(Boolean.toString(found.hasNext()));
      }
      while (found.hasNext()) {
        BindingSet row = found.next();
        if (question.parsed() instanceof ParsedGraphQuery) {
          triple(row).ifPresent(rows::add);
        } else {
          rows.add(text(row));
        }
      }
    }
    return rows;
  }

  // SPARQL 1.1 §16.2: what is no statement is left out.
  private static Optional<String> triple(BindingSet row) {
    boolean whole =
        row.getValue("subject") instanceof Resource
            && row.getValue("predicate") instanceof IRI
            && row.hasBinding("object");
    return whole
        ? Optional.of(
            triple(row.getValue("subject"), row.getValue("predicate"), row.getValue("object")))
        : Optional.empty();
  }

  private static List<String> sorted(List<String> rows, boolean asSet) {
    return asSet ? List.copyOf(new TreeSet<>(rows)) : rows.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aQuestionIsAnsweredAsByAStoreThatHoldsOnlyWhatTheAskerMayRead(long seed) {
    Random dice = new Random(seed);
    RandomQuestions random = new RandomQuestions(dice, POD_URL);
    reference.init();
    fill(random, dice);
    int withRows = 0;

    for (int i = 0; i < QUESTIONS; i++) {
      String text = random.question();
      List<String> answer = ask(DE_WIT, text).rows();

      boolean graph = text.startsWith("CONSTRUCT");
      assertEquals(sorted(expected(text), graph), sorted(answer, graph), text);
      withRows += answer.isEmpty() ? 0 : 1;
    }

    assertTrue(withRows > QUESTIONS / 4, "the questions find something: " + withRows);
    reference.shutDown();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatTheAskerMayNotReadChangesNothing(long seed) {
    Random dice = new Random(seed);
    RandomQuestions random = new RandomQuestions(dice, POD_URL);
    for (int i = 0; i < 6; i++) {
      show("/d" + i, random.document());
    }
    List<String> questions = new ArrayList<>();
    List<Answered> before = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(random.question() + (dice.nextBoolean() ? " LIMIT 3" : ""));
      before.add(
          questions.get(i).startsWith("ASK") && questions.get(i).endsWith("3")
              ? new Answered(List.of(), Set.of())
              : ask(DE_WIT, questions.get(i)));
    }

    for (String path : List.of("/a0", "/a1", "/c3x", "/d2x", "/z0", "/z1")) {
      hide(path, random.document());
    }
    ask(ALICE, "ASK { ?s ?p ?o }");

    for (int i = 0; i < QUESTIONS; i++) {
      if (!(questions.get(i).startsWith("ASK") && questions.get(i).endsWith("3"))) {
        assertEquals(before.get(i), ask(DE_WIT, questions.get(i)), questions.get(i));
      }
    }
  }

  @Test
  void fromIsTheSameAsAPodOfThoseDocuments() {
    show("/a", "<urn:s> <urn:p0> 1, 2 .");
    show("/b", "<urn:s> <urn:p0> 2, 3 .");
    hide("/c", "<urn:s> <urn:p0> 4 .");

    assertEquals(3, ask(DE_WIT, "SELECT ?o FROM <a> FROM <b> FROM <c> { ?s ?p ?o }").rows().size());
    assertEquals(2, ask(DE_WIT, "SELECT ?o FROM <a> { ?s ?p ?o }").rows().size());
    assertEquals(
        2,
        ask(DE_WIT, "SELECT ?o FROM NAMED <b> FROM NAMED <c> { GRAPH ?g { ?s ?p ?o } }")
            .rows()
            .size());
    assertEquals(List.of(), ask(DE_WIT, "SELECT ?o FROM NAMED <b> { ?s ?p ?o }").rows());
  }
}
