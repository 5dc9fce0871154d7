package org.gezinspod.vocab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * The rules of the Dutch profile for concepts (NL-SBB), and our own that make a scheme usable in
 * both languages. Each rule that a scheme breaks is one complaint.
 */
final class NlSbb {

  private final Model model;
  private final List<String> complaints = new ArrayList<>();

  private NlSbb(Model model) {
    this.model = model;
  }

  static List<String> complaints(Model scheme) {
    NlSbb profile = new NlSbb(scheme);
    Set<Resource> schemes = scheme.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
    if (schemes.size() != 1) {
      return List.of("a file describes exactly one scheme, not " + schemes.size());
    }
    profile.checkScheme(schemes.iterator().next());
    return profile.complaints;
  }

  private void checkScheme(Resource scheme) {
    bothLanguages(scheme, RDFS.LABEL);
    bothLanguages(scheme, SKOS.PREF_LABEL);
    bothLanguages(scheme, SKOS.DEFINITION);
    source(scheme);
    Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
    if (concepts.isEmpty()) {
      complaints.add(scheme + " has no concepts");
    }
    concepts.forEach(concept -> checkConcept(concept, scheme));
    for (Value top : model.filter(scheme, SKOS.HAS_TOP_CONCEPT, null).objects()) {
      require(model.contains((Resource) top, SKOS.TOP_CONCEPT_OF, scheme), top, "topConceptOf");
    }
    unique(SKOS.NOTATION);
    unique(SKOS.PREF_LABEL);
  }

  private void checkConcept(Resource concept, Resource scheme) {
    bothLanguages(concept, SKOS.PREF_LABEL);
    bothLanguages(concept, SKOS.DEFINITION);
    source(concept);
    require(model.contains(concept, SKOS.IN_SCHEME, scheme), concept, "inScheme of its scheme");
    require(
        model.filter(concept, SKOS.NOTATION, null).size() == 1, concept, "exactly one notation");
    boolean top = model.contains(concept, SKOS.TOP_CONCEPT_OF, scheme);
    require(
        top == model.contains(scheme, SKOS.HAS_TOP_CONCEPT, concept),
        concept,
        "hasTopConcept and topConceptOf together");
    boolean narrower = false;
    for (Value broader : model.filter(concept, SKOS.BROADER, null).objects()) {
      narrower |= model.contains((Resource) broader, RDF.TYPE, SKOS.CONCEPT);
    }
    require(top != narrower, concept, "either topConceptOf or a broader concept in the scheme");
    acyclic(concept, concept, new HashSet<>());
    for (Value label : model.filter(concept, SKOS.ALT_LABEL, null).objects()) {
      require(!model.contains(concept, SKOS.PREF_LABEL, label), concept, "an altLabel of its own");
    }
  }

  private void acyclic(Resource start, Resource concept, Set<Resource> seen) {
    for (Value broader : model.filter(concept, SKOS.BROADER, null).objects()) {
      require(!broader.equals(start), start, "no way through broader back to itself");
      if (seen.add((Resource) broader)) {
        acyclic(start, (Resource) broader, seen);
      }
    }
  }

  private void bothLanguages(Resource subject, IRI property) {
    for (Language language : Language.values()) {
      long texts =
          model.filter(subject, property, null).objects().stream()
              .filter(value -> language.tag().equals(languageOf(value)))
              .filter(value -> !value.stringValue().isBlank())
              .count();
      require(texts == 1, subject, "one " + property.getLocalName() + " @" + language.tag());
    }
  }

  private static String languageOf(Value value) {
    return value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
  }

  private void source(Resource subject) {
    require(
        model.filter(subject, DCTERMS.SOURCE, null).objects().stream().anyMatch(Value::isIRI),
        subject,
        "a dct:source that is a document");
  }

  private void unique(IRI property) {
    Set<Value> seen = new HashSet<>();
    for (Resource concept : model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
      for (Value value : model.filter(concept, property, null).objects()) {
        require(seen.add(value), concept, "a " + property.getLocalName() + " no other has");
      }
    }
  }

  private void require(boolean holds, Value subject, String what) {
    if (!holds) {
      complaints.add(subject.stringValue() + " needs " + what);
    }
  }
}
