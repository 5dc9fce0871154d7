package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.Test;

/** The constants are the terms: none missing, none left over. */
class ConstantsTest {

  @Test
  void eachTermHasAConstantOfItsOwnName() throws IllegalAccessException {
    Set<IRI> terms = new HashSet<>(Set.of(Jzv.ONTOLOGY));
    for (Term term : Vocabulary.terms()) {
      terms.add(term.iri());
    }

    assertEquals(terms, constants(Jzv.class));
    for (Field field : Jzv.class.getFields()) {
      if (field.get(null) instanceof IRI iri && !iri.equals(Jzv.ONTOLOGY)) {
        assertEquals(iri.getLocalName(), field.getName());
      }
    }
  }

  @Test
  void eachConceptAndSchemeHasAConstant() throws IllegalAccessException {
    Set<IRI> concepts = new HashSet<>();
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      concepts.add(scheme.iri());
      scheme.concepts().forEach(concept -> concepts.add(concept.iri()));
    }

    Set<IRI> constants = new HashSet<>();
    for (Class<?> scheme : Begrip.class.getClasses()) {
      constants.addAll(constants(scheme));
    }

    assertEquals(concepts, constants);
  }

  private static Set<IRI> constants(Class<?> holder) throws IllegalAccessException {
    Set<IRI> constants = new HashSet<>();
    for (Field field : holder.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof IRI iri) {
        constants.add(iri);
      }
    }
    return constants;
  }
}
