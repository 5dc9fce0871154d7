package org.gezinspod.vocab.page;

import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.ConceptScheme;

/** The page of a concept scheme with all its concepts, and the page of one concept. */
final class SchemePage {

  private SchemePage() {}

  static String html(ConceptScheme scheme) {
    String path = "begrip/" + scheme.name();
    Html html = new Html(path);
    html.heading(1, scheme.label())
        .raw("<p>")
        .code(scheme.iri().stringValue())
        .raw("</p>\n")
        .paragraphs(scheme.definition());
    for (Concept concept : scheme.concepts()) {
      html.raw("<article id=\"" + Html.escape(concept.notation()) + "\">\n<h2>")
          .link(Html.path(concept), concept.label().nl())
          .raw(" <span lang=\"en\">")
          .text(concept.label().en())
          .raw("</span></h2>\n");
      describe(html, scheme, concept);
      html.raw("</article>\n");
    }
    return Frame.page(scheme.label().nl(), path, html);
  }

  static String html(ConceptScheme scheme, Concept concept) {
    Html html = new Html(Html.path(concept));
    html.heading(1, concept.label())
        .raw("<p>")
        .code(concept.iri().stringValue())
        .raw("</p>\n<p>")
        .link("begrip/" + scheme.name(), scheme.label().nl())
        .raw(" <span lang=\"en\">")
        .text(scheme.label().en())
        .raw("</span></p>\n");
    describe(html, scheme, concept);
    return Frame.page(concept.label().nl(), Html.path(concept), html);
  }

  private static void describe(Html html, ConceptScheme scheme, Concept concept) {
    html.raw("<p>").code(concept.notation()).raw("</p>\n").paragraphs(concept.definition());
    Facts.write(html, scheme.model(), concept.iri());
  }

  /** The statements about one concept. */
  static Model model(ConceptScheme scheme, Concept concept) {
    Model model = new LinkedHashModel(scheme.model().filter(concept.iri(), null, null));
    scheme.model().getNamespaces().forEach(model::setNamespace);
    return model;
  }
}
