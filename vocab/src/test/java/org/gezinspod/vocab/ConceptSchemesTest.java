package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The concept schemes: each to the Dutch profile, all of them together without loose ends. */
class ConceptSchemesTest {

  static Stream<String> names() {
    return Vocabulary.schemes().stream().map(ConceptScheme::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSchemeFollowsTheDutchProfile(String name) {
    Model model = Vocabulary.scheme(name).orElseThrow().model();

    assertEquals(List.of(), NlSbb.complaints(model));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anIriFollowsFromTheNameAndTheNotation(String name) {
    ConceptScheme scheme = Vocabulary.scheme(name).orElseThrow();

    assertEquals("https://w3id.org/gezinspod/begrip/" + name, scheme.iri().stringValue());
    for (Concept concept : scheme.concepts()) {
      String expected = scheme.iri() + "/" + concept.notation();
      assertEquals(expected, concept.iri().stringValue());
      assertTrue(concept.notation().matches("[A-Za-z0-9_-]+"), concept.notation());
    }
  }

  @Test
  void aConceptWithoutAnEnglishLabelIsNoticed() {
    Model broken = new LinkedHashModel(Vocabulary.scheme("bronstatus").orElseThrow().model());
    broken.remove(Begrip.Bronstatus.kopie, SKOS.PREF_LABEL, Values.literal("copy", "en"));

    List<String> complaints = NlSbb.complaints(broken);

    assertEquals(List.of(Begrip.Bronstatus.kopie + " needs one prefLabel @en"), complaints);
  }

  @Test
  void aCircleOfBroaderConceptsIsNoticed() {
    Model broken = new LinkedHashModel(Vocabulary.scheme("organisatiesoort").orElseThrow().model());
    broken.add(Begrip.Organisatiesoort.jeugd, SKOS.BROADER, Begrip.Organisatiesoort.onderwijs);

    List<String> complaints = NlSbb.complaints(broken);

    assertTrue(
        complaints.stream().anyMatch(c -> c.contains("back to itself")), complaints::toString);
  }

  @Test
  void noIriStandsForTwoConcepts() {
    Set<IRI> seen = new HashSet<>();

    for (ConceptScheme scheme : Vocabulary.schemes()) {
      assertTrue(seen.add(scheme.iri()), scheme.iri()::stringValue);
      for (Concept concept : scheme.concepts()) {
        assertTrue(seen.add(concept.iri()), concept.iri()::stringValue);
      }
    }
  }

  @Test
  void noRelationPointsAtAConceptThatIsNotThere() {
    for (Statement statement : Vocabulary.all()) {
      if (statement.getObject() instanceof IRI target
          && target.stringValue().startsWith(Begrip.NAMESPACE)) {
        assertTrue(
            Vocabulary.concept(target).isPresent()
                || Vocabulary.all().contains(target, RDF.TYPE, SKOS.CONCEPT_SCHEME),
            statement::toString);
      }
    }
  }

  @Test
  void eachSourceIsADescribedDocument() {
    for (Value source : Vocabulary.all().filter(null, DCTERMS.SOURCE, null).objects()) {
      assertTrue(
          Vocabulary.ontology().contains((IRI) source, RDF.TYPE, FOAF.DOCUMENT),
          source::stringValue);
    }
  }

  @Test
  void authorityThatCannotBeDeterminedGivesNoAccess() {
    IRI mayGive = Jzv.magToegangVerlenen;
    Model model = Vocabulary.scheme("gezagstype").orElseThrow().model();

    List<Concept> refused =
        Vocabulary.scheme("gezagstype").orElseThrow().concepts().stream()
            .filter(concept -> model.contains(concept.iri(), mayGive, Values.literal(false)))
            .toList();

    assertEquals(
        List.of(Begrip.Gezagstype.tijdelijkGeenGezag, Begrip.Gezagstype.gezagNietTeBepalen),
        refused.stream().map(Concept::iri).toList());
    assertEquals(6, model.filter(null, mayGive, null).size());
  }

  @Test
  void aBillIsNotALaw() {
    Model model = Vocabulary.scheme("wettelijk-kader").orElseThrow().model();

    assertTrue(model.contains(Begrip.WettelijkKader.wams, Jzv.inWerking, Values.literal(false)));
    assertEquals(1, model.filter(null, Jzv.inWerking, Values.literal(false)).size());
  }

  @Test
  void aContractIsNoGroundForAccessToAFamily() {
    Model model = Vocabulary.scheme("grondslag").orElseThrow().model();

    Set<IRI> unusable = new HashSet<>();
    model
        .filter(null, Jzv.bruikbaarVoorToegang, Values.literal(false))
        .subjects()
        .forEach(subject -> unusable.add((IRI) subject));

    assertEquals(
        Set.of(Begrip.Grondslag.contract, Begrip.Grondslag.gerechtvaardigdBelang), unusable);
  }

  @Test
  void eachKindOfMeetingSaysWhatTheFamilyMayExpect() {
    ConceptScheme kinds = Vocabulary.scheme("soort-overleg").orElseThrow();

    for (Concept kind : kinds.concepts()) {
      assertEquals(1, kinds.model().filter(kind.iri(), Jzv.standaardGezinAanwezig, null).size());
      assertEquals(1, kinds.model().filter(kind.iri(), Jzv.standaardInformering, null).size());
      assertEquals(1, kinds.model().filter(kind.iri(), Jzv.standaardNiveau, null).size());
    }
    assertFalse(kinds.concepts().isEmpty());
  }
}
