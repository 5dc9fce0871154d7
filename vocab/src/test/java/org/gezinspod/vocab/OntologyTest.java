package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology: every term complete, nothing used that is not declared. */
class OntologyTest {

  private static final String SOH =
      "https://samen-onder-handbereik.github.io/specificaties/schema/";
  private static final IRI TERM_STATUS =
      Values.iri("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");

  private static final IRI JSON = Values.iri(RDF.NAMESPACE, "JSON");

  private final Model ontology = Vocabulary.ontology();

  static Stream<Term> terms() {
    return Vocabulary.terms().stream();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void aTermIsComplete(Term term) {
    IRI iri = term.iri();

    assertEquals(2, ontology.filter(iri, RDFS.LABEL, null).size(), "one label per language");
    assertEquals(2, ontology.filter(iri, RDFS.COMMENT, null).size(), "one comment per language");
    assertEquals(1, ontology.filter(iri, RDFS.ISDEFINEDBY, null).size());
    assertTrue(ontology.contains(iri, DCTERMS.SOURCE, null), "a source");
    assertTrue(
        term.deprecated() != ontology.contains(iri, TERM_STATUS, null),
        "either a status or owl:deprecated");
    for (String text : new String[] {term.comment().nl(), term.comment().en()}) {
      assertTrue(text.endsWith("."), () -> "a sentence ends with a full stop: " + text);
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void aNameTellsAClassFromAProperty(Term term) {
    boolean capital = Character.isUpperCase(term.name().charAt(0));

    assertEquals(term.kind() == Term.Kind.CLASS, capital, term.name());
    assertTrue(term.name().matches("[A-Za-z]+"), term.name());
    assertEquals(Jzv.NAMESPACE, term.iri().getNamespace());
  }

  @Test
  void everyTermThatIsUsedIsDefined() {
    Set<IRI> defined = new HashSet<>();
    Vocabulary.terms().forEach(term -> defined.add(term.iri()));

    for (Statement statement : Vocabulary.all()) {
      for (Value value :
          new Value[] {statement.getSubject(), statement.getPredicate(), statement.getObject()}) {
        if (value instanceof IRI iri && iri.stringValue().startsWith(Jzv.NAMESPACE)) {
          assertTrue(defined.contains(iri), () -> iri + " is used but not defined");
        }
      }
    }
  }

  @Test
  void everyAnnotationPropertyIsDeclared() {
    Set<IRI> language =
        Set.of(RDF.TYPE, RDFS.SUBCLASSOF, RDFS.SUBPROPERTYOF, RDFS.DOMAIN, RDFS.RANGE);

    for (Value predicate : ontology.predicates()) {
      IRI iri = (IRI) predicate;
      assertTrue(
          language.contains(iri)
              || Set.of(OWL.EQUIVALENTCLASS, OWL.EQUIVALENTPROPERTY, OWL.INVERSEOF).contains(iri)
              || ontology.contains(iri, RDF.TYPE, OWL.ANNOTATIONPROPERTY),
          () -> iri + " is not declared");
    }
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      for (IRI iri : scheme.model().predicates()) {
        if (iri.getNamespace().equals(Jzv.NAMESPACE)) {
          assertTrue(
              ontology.contains(iri, RDF.TYPE, OWL.ANNOTATIONPROPERTY),
              () -> iri + " annotates a concept");
        }
      }
    }
  }

  @Test
  void nothingIsMintedInTheNamespaceOfSoh() {
    for (Statement statement : Vocabulary.all()) {
      assertFalse(statement.getSubject().stringValue().startsWith(SOH), statement::toString);
      assertFalse(statement.getPredicate().stringValue().startsWith(SOH), statement::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UitkomstOverleg",
        "Betrokkene",
        "Organisatie",
        "BeschikbaarStellenUitkomst",
        "BeschikbaarStellenUitkomstOverleg",
        "InzienUitkomst",
        "InzienUitkomstOverleg"
      })
  void eachClassOfSohHasItsEquivalentHere(String name) {
    assertTrue(ontology.contains(null, OWL.EQUIVALENTCLASS, Values.iri(SOH, name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "betrokkenBij",
        "beschikbaarGesteldOp",
        "beschikbaarSinds",
        "identifier",
        "inzageUrl",
        "tijdstip",
        "naam",
        "heeftBetrokkene",
        "cloudEventId"
      })
  void eachPropertyOfSohHasItsEquivalentHere(String name) {
    assertTrue(ontology.contains(null, OWL.EQUIVALENTPROPERTY, Values.iri(SOH, name)));
  }

  @Test
  void aPropertyTakesItsValuesFromASchemeThatExists() {
    for (IRI pointer : new IRI[] {Jzv.waardelijst, Jzv.gebruiktLijst}) {
      for (Value scheme : ontology.filter(null, pointer, null).objects()) {
        assertTrue(
            Vocabulary.all().contains((IRI) scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME),
            scheme::stringValue);
      }
    }
  }

  @Test
  void aLiteralPropertyHasNoClassAsItsRange() {
    for (Term term : Vocabulary.terms()) {
      for (Value range : ontology.filter(term.iri(), RDFS.RANGE, null).objects()) {
        boolean datatype = range.equals(JSON) || ((IRI) range).getNamespace().equals(XSD.NAMESPACE);
        switch (term.kind()) {
          case DATATYPE_PROPERTY, ANNOTATION_PROPERTY -> assertTrue(datatype, term.name());
          case OBJECT_PROPERTY -> assertFalse(datatype, term.name());
          case CLASS, PROPERTY -> throw new AssertionError(term.name() + " has a range");
        }
      }
    }
  }
}
