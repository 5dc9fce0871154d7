package org.gezinspod.vocab.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.gezinspod.vocab.Language;
import org.gezinspod.vocab.Texts;

/** The page of the shapes: per shape its rules, in the words in which a violation is reported. */
final class ShapesPage {

  private static final Texts TITLE = new Texts("Regels voor de inhoud", "Shapes");

  private final Model shapes;
  private final Html html = new Html(VocabularyPages.SHAPES_PATH);

  private ShapesPage(Model shapes) {
    this.shapes = shapes;
  }

  static String html(Model shapes) {
    return new ShapesPage(shapes).page();
  }

  private String page() {
    html.heading(1, TITLE)
        .paragraphs(
            new Texts(
                "Waaraan een document in een map moet voldoen, en waaraan een document uit de"
                    + " keten.",
                "What a document in a pod must satisfy, and a document from the chain."));
    List<IRI> named =
        shapes.filter(null, RDF.TYPE, SHACL.NODE_SHAPE).subjects().stream()
            .filter(IRI.class::isInstance)
            .map(IRI.class::cast)
            .sorted(Comparator.comparing(IRI::getLocalName))
            .toList();
    html.raw("<ul class=\"index\">\n");
    for (IRI shape : named) {
      html.raw("<li><a href=\"#")
          .text(shape.getLocalName())
          .raw("\">")
          .text(shape.getLocalName())
          .raw("</a></li>\n");
    }
    html.raw("</ul>\n");
    named.forEach(this::shape);
    return Frame.page(TITLE.nl(), VocabularyPages.SHAPES_PATH, html);
  }

  private void shape(IRI shape) {
    html.raw("<article id=\"").text(shape.getLocalName()).raw("\">\n");
    html.heading(2, texts(shape, RDFS.LABEL).orElse(new Texts(shape.getLocalName(), "shape")));
    html.raw("<p>").code("jzvs:" + shape.getLocalName()).raw("</p>\n<dl>\n");
    fact(shape, SHACL.TARGET_CLASS, "geldt voor / applies to");
    fact(shape, SHACL.NODE, "en ook / and also");
    html.raw("</dl>\n");
    texts(shape, SHACL.MESSAGE).ifPresent(html::paragraphs);
    html.raw("<dl>\n");
    shapes.filter(shape, SHACL.PROPERTY, null).objects().stream()
        .map(Resource.class::cast)
        .sorted(Comparator.comparingInt(this::order))
        .forEach(this::property);
    html.raw("</dl>\n</article>\n");
  }

  private void fact(IRI shape, IRI property, String name) {
    for (Value value : shapes.filter(shape, property, null).objects()) {
      html.raw("<dt>").text(name).raw("</dt><dd>");
      if (value instanceof IRI iri && shapes.contains(iri, RDF.TYPE, SHACL.NODE_SHAPE)) {
        html.raw("<a href=\"#").text(iri.getLocalName()).raw("\">");
        html.text("jzvs:" + iri.getLocalName()).raw("</a>");
      } else {
        html.reference(value);
      }
      html.raw("</dd>\n");
    }
  }

  private void property(Resource property) {
    for (Value path : shapes.filter(property, SHACL.PATH, null).objects()) {
      html.raw("<dt>");
      if (path instanceof IRI) {
        html.reference(path);
      } else {
        html.text("…");
      }
      html.raw("</dt><dd>");
      texts(property, SHACL.MESSAGE).ifPresent(html::paragraphs);
      html.raw("</dd>\n");
    }
  }

  private int order(Resource property) {
    return shapes.filter(property, SHACL.ORDER, null).objects().stream()
        .filter(Literal.class::isInstance)
        .mapToInt(order -> ((Literal) order).intValue())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private Optional<Texts> texts(Resource subject, IRI property) {
    Optional<String> dutch = text(subject, property, Language.NL);
    Optional<String> english = text(subject, property, Language.EN);
    return dutch.flatMap(nl -> english.map(en -> new Texts(nl, en)));
  }

  private Optional<String> text(Resource subject, IRI property, Language language) {
    return shapes.filter(subject, property, null).objects().stream()
        .filter(Literal.class::isInstance)
        .map(Literal.class::cast)
        .filter(text -> text.getLanguage().filter(language.tag()::equals).isPresent())
        .map(Literal::getLabel)
        .findFirst();
  }
}
