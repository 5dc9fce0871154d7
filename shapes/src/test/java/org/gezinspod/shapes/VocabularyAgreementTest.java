package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.ConceptScheme;
import org.gezinspod.vocab.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shapes and the vocabulary say the same words. */
class VocabularyAgreementTest {
  private static final String CONCEPTS = "https://w3id.org/gezinspod/begrip/";

  /** Concepts that a list leaves out on purpose, by scheme, each with its reason. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          // Groups of kinds: an organisation has a kind, not a group.
          "organisatiesoort", Set.of("jeugd", "zorg", "veiligheid", "sociaalDomein"),
          // No ground for a grant, or a ground for special data beside the one of article 6.
          "grondslag",
              Set.of("contract", "gerechtvaardigdBelang", "A9-2-a", "A9-2-c", "A9-2-g", "A9-2-h"),
          // The act is not in force.
          "wettelijk-kader", Set.of("wams"));

  @ParameterizedTest
  @EnumSource(Profile.class)
  void eachTermAndConceptThatAShapeUsesIsDefined(Profile profile) throws IOException {
    Set<String> unknown = new TreeSet<>();
    Model shapes = shapes(profile);
    shapes.forEach(
        statement -> {
          for (Value value : new Value[] {statement.getSubject(), statement.getObject()}) {
            if (value instanceof IRI iri && ours(iri) && !defined(iri)) {
              unknown.add(iri.stringValue());
            }
          }
        });

    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aListOfConceptsIsItsWholeSchemeButForWhatIsLeftOutOnPurpose(Profile profile)
      throws IOException {
    Set<String> wrong = new TreeSet<>();
    Model shapes = shapes(profile);
    for (Resource shape : shapes.filter(null, SHACL.PATH, null).subjects()) {
      Set<IRI> listed = listed(shapes, shape);
      for (String name : schemes(listed)) {
        Set<IRI> whole = concepts(Vocabulary.scheme(name).orElseThrow());
        whole.removeIf(iri -> LEFT_OUT.getOrDefault(name, Set.of()).contains(iri.getLocalName()));
        if (!listed.containsAll(whole) || !whole.containsAll(inScheme(listed, name))) {
          wrong.add(name + " in the rule for " + shapes.filter(shape, SHACL.PATH, null).objects());
        }
      }
    }

    // The one list that is a part of its scheme: inside the rule that the others need a reason.
    wrong.removeIf(text -> text.startsWith("informering ") && text.contains("#wijze"));
    assertEquals(Set.of(), wrong);
  }

  @Test
  void theListThatNeedsNoReasonHoldsTheTwoWaysOfInformingInTime() throws IOException {
    Model shapes = shapes(Profile.POD);

    boolean found =
        shapes.filter(null, SHACL.PATH, null).subjects().stream()
            .map(shape -> listed(shapes, shape))
            .anyMatch(list -> names(list).equals(Set.of("vooraf", "direct")));

    assertEquals(true, found);
  }

  private static Set<String> names(Set<IRI> concepts) {
    return concepts.stream().map(IRI::getLocalName).collect(Collectors.toSet());
  }

  private static boolean ours(IRI iri) {
    return iri.stringValue().startsWith(Names.JZV) || iri.stringValue().startsWith(CONCEPTS);
  }

  private static boolean defined(IRI iri) {
    return Vocabulary.term(iri).isPresent() || Vocabulary.concept(iri).isPresent();
  }

  private static Set<IRI> listed(Model shapes, Resource shape) {
    Optional<Resource> head =
        shapes.filter(shape, SHACL.IN, null).objects().stream()
            .filter(Resource.class::isInstance)
            .map(Resource.class::cast)
            .findFirst();
    Set<IRI> values = new HashSet<>();
    head.ifPresent(
        list ->
            RDFCollections.asValues(shapes, list, new ArrayList<>())
                .forEach(value -> values.add((IRI) value)));
    return values;
  }

  private static Set<String> schemes(Set<IRI> listed) {
    return listed.stream().map(VocabularyAgreementTest::schemeOf).collect(Collectors.toSet());
  }

  private static Set<IRI> inScheme(Set<IRI> listed, String name) {
    return listed.stream().filter(iri -> schemeOf(iri).equals(name)).collect(Collectors.toSet());
  }

  private static String schemeOf(IRI concept) {
    return concept.stringValue().substring(CONCEPTS.length()).split("/", 2)[0];
  }

  private static Set<IRI> concepts(ConceptScheme scheme) {
    return scheme.concepts().stream().map(Concept::iri).collect(Collectors.toSet());
  }

  private static Model shapes(Profile profile) throws IOException {
    return Rio.parse(
        new StringReader(new ShapeLibrary().turtle(profile)), Names.SHAPE, RDFFormat.TURTLE);
  }
}
