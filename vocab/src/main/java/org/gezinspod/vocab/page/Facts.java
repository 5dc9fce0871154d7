package org.gezinspod.vocab.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Texts;
import org.gezinspod.vocab.Vocabulary;

/** What else the Turtle says about a term or concept, as a list of name and value. */
final class Facts {

  private static final Map<IRI, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(SKOS.ALT_LABEL, "ook / also");
    NAMES.put(SKOS.NOTE, "opmerking / note");
    NAMES.put(DCTERMS.IS_REPLACED_BY, "vervangen door / replaced by");
    NAMES.put(RDFS.SUBCLASSOF, "soort van / kind of");
    NAMES.put(RDFS.SUBPROPERTYOF, "deel van / part of");
    NAMES.put(RDFS.DOMAIN, "hoort bij / belongs to");
    NAMES.put(RDFS.RANGE, "waarde / value");
    NAMES.put(Jzv.waardelijst, "waardelijst / value list");
    NAMES.put(Jzv.gebruiktLijst, "gebruikt lijst / uses list");
    NAMES.put(OWL.EQUIVALENTCLASS, "zelfde als / same as");
    NAMES.put(OWL.EQUIVALENTPROPERTY, "zelfde als / same as");
    NAMES.put(OWL.INVERSEOF, "omgekeerde van / inverse of");
    NAMES.put(SKOS.BROADER, "onderdeel van / narrower than");
    NAMES.put(SKOS.EXACT_MATCH, "zelfde als / same as");
    NAMES.put(SKOS.CLOSE_MATCH, "lijkt op / close to");
    NAMES.put(SKOS.BROAD_MATCH, "valt onder / falls under");
    NAMES.put(SKOS.RELATED_MATCH, "verwant met / related to");
    NAMES.put(RDFS.SEEALSO, "zie ook / see also");
    for (IRI annotation :
        new IRI[] {
          Jzv.inWerking,
          Jzv.magToegangVerlenen,
          Jzv.bruikbaarVoorToegang,
          Jzv.alleenGepseudonimiseerd,
          Jzv.standaardGezinAanwezig,
          Jzv.standaardInformering,
          Jzv.standaardNiveau
        }) {
      Texts label = Vocabulary.term(annotation).orElseThrow().label();
      NAMES.put(annotation, label.nl() + " / " + label.en());
    }
    NAMES.put(DCTERMS.SOURCE, "bron / source");
    NAMES.put(
        Values.iri("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status"), "staat / status");
    NAMES.put(OWL.DEPRECATED, "verouderd / deprecated");
  }

  private Facts() {}

  /** Every fact that has a name here, in the order of the names. */
  static void write(Html html, Model model, Resource subject) {
    html.raw("<dl>\n");
    NAMES.forEach(
        (property, name) -> {
          Set<Value> values = model.filter(subject, property, null).objects();
          if (!values.isEmpty()) {
            html.raw("<dt>").text(name).raw("</dt>");
            values.forEach(value -> html.raw("<dd>").reference(value).raw("</dd>"));
            html.raw("\n");
          }
        });
    html.raw("</dl>\n");
  }
}
