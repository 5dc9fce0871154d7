package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The ways into the vocabulary. */
class VocabularyTest {

  @Test
  void aNotationLeadsToItsConceptAndBack() {
    var concept = Vocabulary.concept("status-actie", "uitgevoerd").orElseThrow();

    Concept found = Vocabulary.concept(concept).orElseThrow();

    assertEquals(Begrip.StatusActie.uitgevoerd, concept);
    assertEquals("status-actie", found.scheme());
    assertEquals("uitgevoerd", found.notation());
  }

  @Test
  void anUnknownNotationIsNoConcept() {
    assertEquals(Optional.empty(), Vocabulary.concept("status-actie", "Uitgevoerd"));
    assertEquals(Optional.empty(), Vocabulary.concept("no-such-scheme", "uitgevoerd"));
    assertEquals(
        Optional.empty(), Vocabulary.concept(Values.iri(Begrip.NAMESPACE + "status-actie/x")));
  }

  @Test
  void aNotationFromTheMinistrysListKeepsItsSpelling() {
    assertEquals("0", Vocabulary.concept(Begrip.Geslacht._0).orElseThrow().notation());
    assertEquals("VT-01-01", notation("uitkomst-melding", "VT-01-01"));
    assertEquals("IN_PROGRESS", notation("status-interactie", "IN_PROGRESS"));
  }

  private static String notation(String scheme, String notation) {
    return Vocabulary.concept(scheme, notation)
        .flatMap(Vocabulary::concept)
        .orElseThrow()
        .notation();
  }

  @Test
  void aLabelIsThereInBothLanguages() {
    assertEquals(Optional.of("gezinsplan"), Vocabulary.label(Jzv.Gezinsplan, Language.NL));
    assertEquals(Optional.of("family plan"), Vocabulary.label(Jzv.Gezinsplan, Language.EN));
    assertEquals(
        Optional.of("carried out"), Vocabulary.label(Begrip.StatusActie.uitgevoerd, Language.EN));
    assertEquals(
        Optional.of("status van een actie"),
        Vocabulary.label(Begrip.StatusActie.SCHEME, Language.NL));
    assertEquals(Optional.empty(), Vocabulary.label(RDF.TYPE, Language.NL));
  }

  @Test
  void whatIsPublishedCannotBeChanged() {
    assertThrows(
        UnsupportedOperationException.class,
        () -> Vocabulary.ontology().add(Jzv.Actie, RDF.TYPE, Jzv.Doel));
    assertThrows(
        UnsupportedOperationException.class,
        () -> Vocabulary.schemes().get(0).model().add(Jzv.Actie, RDF.TYPE, Jzv.Doel));
    assertThrows(
        UnsupportedOperationException.class,
        () -> Vocabulary.all().add(Jzv.Actie, RDF.TYPE, Jzv.Doel));
  }

  @Test
  void aTextNeedsBothLanguages() {
    assertThrows(IllegalArgumentException.class, () -> new Texts("woord", " "));
  }
}
