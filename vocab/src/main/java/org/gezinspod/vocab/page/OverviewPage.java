package org.gezinspod.vocab.page;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gezinspod.vocab.ConceptScheme;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Texts;
import org.gezinspod.vocab.Vocabulary;

/** The page that leads to all others. */
final class OverviewPage {

  private static final Texts TITLE =
      new Texts("Vocabulaire jeugd, zorg en veiligheid", "Vocabulary of youth, care and safety");

  private OverviewPage() {}

  static String html() {
    Html html = new Html("");
    html.heading(1, TITLE)
        .paragraphs(
            new Texts(
                "De woorden waarmee een gezin en de professionals om dat gezin heen gegevens"
                    + " vastleggen en delen.",
                "The words in which a family and the professionals around it record and share"
                    + " information."));
    html.raw("<ul>\n<li>")
        .link("jzv", "Klassen en eigenschappen / classes and properties")
        .raw("</li>\n<li>")
        .link(VocabularyPages.SHAPES_PATH, "Regels voor de inhoud / shapes")
        .raw("</li>\n<li>")
        .link(VocabularyPages.CONTEXT_PATH, "JSON-LD-context")
        .raw("</li>\n</ul>\n");
    html.heading(2, new Texts("Begrippenlijsten", "Concept schemes"));
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      html.raw("<article>\n<h3>")
          .link("begrip/" + scheme.name(), scheme.label().nl())
          .raw(" <span lang=\"en\">")
          .text(scheme.label().en())
          .raw("</span></h3>\n")
          .paragraphs(scheme.definition())
          .raw("</article>\n");
    }
    return Frame.page(TITLE.nl(), "", html);
  }

  /** The ontology and the schemes by name, without what is in them. */
  static Model model() {
    Model model = new LinkedHashModel();
    Vocabulary.ontology().getNamespaces().forEach(model::setNamespace);
    copy(model, Vocabulary.ontology(), Jzv.ONTOLOGY, OWL.VERSIONINFO);
    copy(model, Vocabulary.ontology(), Jzv.ONTOLOGY, RDFS.LABEL);
    copy(model, Vocabulary.ontology(), Jzv.ONTOLOGY, RDF.TYPE);
    for (ConceptScheme scheme : Vocabulary.schemes()) {
      copy(model, scheme.model(), scheme.iri(), RDF.TYPE);
      copy(model, scheme.model(), scheme.iri(), RDFS.LABEL);
      copy(model, scheme.model(), scheme.iri(), SKOS.DEFINITION);
    }
    return model;
  }

  private static void copy(Model to, Model from, IRI subject, IRI property) {
    to.addAll(from.filter(subject, property, null));
  }
}
