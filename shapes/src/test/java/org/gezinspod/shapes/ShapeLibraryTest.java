package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

class ShapeLibraryTest {
  private static final ShapeLibrary LIBRARY = new ShapeLibrary();
  private static final IRI NAAM = Values.iri(Names.JZV, "Naam");
  private static final IRI NAAM_POD = Values.iri(Names.SHAPE, "NaamPod");

  @Test
  void aReportNeverRepeatsAValueOfTheDocument() throws Exception {
    Model document =
        turtle("<#it> a jzv:Naam ; jzv:voornamen 'Geheim', 'Verborgen' ; jzv:geslachtsnaam 'X' .");

    Conformance answer = LIBRARY.validate(document, Profile.POD);

    assertFalse(answer.conforms());
    String told = answer + answer.report().toString();
    assertFalse(told.contains("Geheim") || told.contains("Verborgen"));
    assertTrue(answer.report().filter(null, SHACL.VALUE, null).isEmpty());
  }

  @Test
  void aFindingSaysWhereAndWhichRuleAndWhatToDo() throws Exception {
    Model document = turtle("<#it> a jzv:Naam ; jzv:geslachtsnaam 'Jansen' .");

    var answer =
        assertInstanceOf(Conformance.Violates.class, LIBRARY.validate(document, Profile.POD));

    Violation finding = answer.findings().getFirst();
    assertEquals(new FocusNode.Named(Values.iri("https://pod.example/naam#it")), finding.focus());
    assertEquals("jzv:voornamen", finding.pathText());
    assertEquals(SHACL.MIN_COUNT_CONSTRAINT_COMPONENT, finding.component());
    assertEquals(NAAM_POD, finding.shape());
    assertTrue(finding.messageNl().contains("voornamen"));
    assertTrue(finding.messageEn().contains("first names"));
  }

  @Test
  void aFocusNodeWhoseIriIsItselfPersonalIsNotNamed() throws Exception {
    Model document = turtle("<tel:+31612345678> a jzv:Naam .");

    Conformance answer = LIBRARY.validate(document, Profile.POD);

    assertFalse(answer.toString().contains("31612345678"));
    assertFalse(answer.report().toString().contains("31612345678"));
  }

  @Test
  void shapesInsideADocumentAreDataAndNotRules() throws Exception {
    Model document =
        turtle(
            """
            <#it> a jzv:Naam ; jzv:voornamen 'Tim' ; jzv:geslachtsnaam 'Jansen' .
            <#shape> a sh:NodeShape ; sh:targetNode <#it> ; sh:targetClass jzv:Naam ;
              sh:property [ sh:path jzv:roepnaam ; sh:minCount 1 ; sh:pattern '(a+)+$' ] ;
              sh:sparql [ sh:select 'SELECT $this WHERE { $this ?p ?o }' ] ;
              sh:js [ sh:jsFunctionName 'run' ] .
            jzvs:NaamPod sh:deactivated true .
            <#Mine> rdfs:subClassOf jzv:Naam . <#other> a <#Mine> .
            """);

    assertTrue(LIBRARY.validate(document, Profile.POD).conforms());
  }

  @Test
  void aDocumentThatIsTooLongIsNotJudgedAndDoesNotConform() {
    Model document = manyStatements();
    document.add(Values.iri("https://pod.example/n#it"), RDF.TYPE, NAAM);

    Conformance answer = LIBRARY.validate(document, Profile.POD);

    assertEquals(new Conformance.Unjudged(Conformance.Reason.TOO_MANY_STATEMENTS), answer);
    assertFalse(answer.conforms());
  }

  @Test
  void aLongDocumentThatNoShapeIsForIsNotOurs() {
    assertTrue(LIBRARY.validate(manyStatements(), Profile.POD).conforms());
  }

  @Test
  void partsDeeperThanTheLimitAreNotJudged() throws Exception {
    ShapeSet recursive =
        ShapeSet.parse(
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
            @prefix jzvs: <https://w3id.org/gezinspod/shape#> .
            jzvs:A a sh:NodeShape ; owl:versionInfo "1" ; sh:targetClass jzv:Doel ; sh:property [
              sh:path jzv:doel ; sh:minCount 0 ; sh:node jzvs:A ; sh:message "a"@nl , "a"@en ] .
            """);
    StringBuilder chain = new StringBuilder("<#it> a jzv:Doel .");
    for (int i = 0; i <= ShapeLibrary.MAX_DEPTH; i++) {
      chain.append(i == 0 ? "<#it>" : "<#n" + i + ">").append(" jzv:doel <#n" + (i + 1) + "> .");
    }
    Examination examination = new Examination(recursive, JenaGraphs.of(turtle(chain.toString())));

    IRI start = Values.iri("https://pod.example/naam#it");
    examination.apply(recursive.all().getFirst(), JenaGraphs.node(start), FocusNode.of(start));

    assertEquals(new Conformance.Unjudged(Conformance.Reason.TOO_DEEP), examination.conformance());
  }

  @Test
  void aFloodOfBadNodesIsRefusedWithoutALookAtEach() {
    Model document = new LinkedHashModel();
    IRI report = Values.iri(Names.JZV, "Melding");
    IntStream.range(0, ShapeLibrary.MAX_STATEMENTS)
        .forEach(i -> document.add(Values.bnode(), RDF.TYPE, report));

    var answer =
        assertInstanceOf(Conformance.Violates.class, LIBRARY.validate(document, Profile.POD));

    assertTrue(answer.findings().size() <= ShapeLibrary.MAX_FINDINGS);
  }

  @Test
  void aFloodOfMomentsIsNotComparedOneByOne() {
    Model document = new LinkedHashModel();
    IRI period = Values.iri("https://pod.example/p#it");
    document.add(period, RDF.TYPE, Values.iri(Names.JZV, "Periode"));
    IntStream.range(0, ShapeLibrary.MAX_STATEMENTS / 2 - 1)
        .forEach(
            i -> {
              OffsetDateTime moment = OffsetDateTime.parse("2026-03-01T00:00:00Z").plusSeconds(i);
              document.add(period, Values.iri(Names.JZV, "datumTijdBegin"), Values.literal(moment));
              document.add(period, Values.iri(Names.JZV, "datumTijdEinde"), Values.literal(moment));
            });

    var answer =
        assertInstanceOf(Conformance.Violates.class, LIBRARY.validate(document, Profile.POD));

    assertEquals(SHACL.MAX_COUNT_CONSTRAINT_COMPONENT, answer.findings().getFirst().component());
    assertEquals(1, answer.findings().size());
  }

  private static Model manyStatements() {
    Model document = new LinkedHashModel();
    IntStream.rangeClosed(0, ShapeLibrary.MAX_STATEMENTS)
        .forEach(i -> document.add(NAAM, RDF.VALUE, Values.literal(i)));
    return document;
  }

  @Test
  void aShapeThatIsAskedForByNameDemandsThatItsClassIsThere() throws Exception {
    Model document = turtle("<#it> rdfs:label 'niets' .");

    Conformance answer = LIBRARY.validate(document, NAAM_POD);

    var violates = assertInstanceOf(Conformance.Violates.class, answer);
    assertEquals(SHACL.CLASS_CONSTRAINT_COMPONENT, violates.findings().getFirst().component());
  }

  @Test
  void anUnknownShapeIsAnAnswerAndNotAnAccident() throws Exception {
    Conformance answer =
        LIBRARY.validate(turtle("<#it> a jzv:Naam ."), Values.iri(Names.SHAPE, "Niets"));

    assertEquals(new Conformance.Unjudged(Conformance.Reason.UNKNOWN_SHAPE), answer);
  }

  @Test
  void aClassHasItsShapeAndAShapeItsVersion() {
    assertEquals(Optional.of(NAAM_POD), LIBRARY.shapeFor(NAAM, Profile.POD));
    assertEquals(Optional.of("1.0.0"), LIBRARY.version(NAAM_POD));
    assertTrue(LIBRARY.turtle(Profile.POD).contains("jzvs:NaamPod"));
  }

  @Test
  void aDatatypeOfTheUsersOwnIsJudgedAndNotRemembered() throws Exception {
    String own = "https://pod.example/type/never-seen-before";
    Model document = turtle("<#it> a jzv:Naam ; jzv:voornamen 'Tim'^^<" + own + "> .");

    assertFalse(LIBRARY.validate(document, Profile.POD).conforms());

    assertEquals(null, org.apache.jena.datatypes.TypeMapper.getInstance().getTypeByName(own));
  }

  @Test
  void manyThreadsMayAskAtOnce() throws Exception {
    ShapeLibrary fresh = new ShapeLibrary();
    Model good = turtle("<#it> a jzv:Naam ; jzv:voornamen 'Tim' ; jzv:geslachtsnaam 'Jansen' .");
    Model bad = turtle("<#it> a jzv:Naam ; jzv:geslachtsnaam 'Jansen' .");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, 200)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          fresh.validate(i % 2 == 0 ? good : bad, Profile.POD).conforms()
                              == (i % 2 == 0))
              .toList();
      for (Future<Boolean> answer : threads.invokeAll(tasks)) {
        assertTrue(answer.get());
      }
    }
  }

  private static Model turtle(String body) throws Exception {
    String prefixes =
        """
        @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
        @prefix jzvs: <https://w3id.org/gezinspod/shape#> .
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        """;
    return Rio.parse(
        new StringReader(prefixes + body), "https://pod.example/naam", RDFFormat.TURTLE);
  }
}
