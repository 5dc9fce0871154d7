package org.gezinspod.client.begrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemesTest {
  static Stream<Class<? extends Code<?>>> schemes() {
    return Stream.of(
        Bewaarregime.class,
        Bronstatus.class,
        Communicatiemiddel.class,
        Geslacht.class,
        Gevoeligheid.class,
        Gezinsrol.class,
        Identiteitsbewijsniveau.class,
        Informatieniveau.class,
        Leefgebied.class,
        Meldvraag.class,
        Organisatiesoort.class,
        PositieInGeweld.class,
        Procesrol.class,
        SoortAdres.class,
        SoortMelding.class,
        SoortNotitie.class,
        SoortOverleg.class,
        StatusActie.class,
        StatusDoel.class,
        StatusMelding.class,
        StatusOverleg.class,
        StatusPlan.class,
        Urgentie.class,
        Verwerkingsdoel.class,
        WijzeInformering.class,
        Zichtbaarheid.class);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void anEnumerationHasEveryConceptOfItsSchemeAndNoOther(Class<? extends Code<?>> enumeration) {
    Set<IRI> constants =
        Arrays.stream(enumeration.getEnumConstants()).map(Code::iri).collect(Collectors.toSet());

    String scheme =
        Vocabulary.concept(constants.iterator().next()).map(Concept::scheme).orElseThrow();
    Set<IRI> concepts =
        Vocabulary.scheme(scheme).orElseThrow().concepts().stream()
            .map(Concept::iri)
            .collect(Collectors.toSet());

    assertEquals(concepts, constants);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aNotationIsThatOfTheVocabulary(Class<? extends Code<?>> enumeration) {
    for (Code<?> each : enumeration.getEnumConstants()) {
      assertEquals(
          Optional.of(each.notation()), Vocabulary.concept(each.iri()).map(Concept::notation));
    }
  }

  @Test
  void aConceptThatThisVersionDoesNotKnowIsKept() {
    IRI tomorrow =
        SimpleValueFactory.getInstance()
            .createIRI("https://w3id.org/gezinspod/begrip/status-actie/overgedragen");

    Coded<StatusActie> status = Coded.codec(StatusActie.class).read(tomorrow);

    assertEquals(Optional.empty(), status.known());
    assertEquals("overgedragen", status.notation());
    assertEquals(tomorrow, Coded.codec(StatusActie.class).write(status));
    assertTrue(
        Coded.codec(StatusActie.class).read(StatusActie.OPGEPAKT.iri()).is(StatusActie.OPGEPAKT));
  }
}
