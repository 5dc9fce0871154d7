package org.gezinspod.vocab.page;

import java.util.Comparator;
import java.util.List;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Term;
import org.gezinspod.vocab.Texts;
import org.gezinspod.vocab.Vocabulary;

/** The page of all classes and properties, with an anchor per term. */
final class OntologyPage {

  private static final Texts TITLE =
      new Texts("Klassen en eigenschappen", "Classes and properties");

  private OntologyPage() {}

  static String html() {
    Html html = new Html("jzv");
    html.heading(1, TITLE).raw("<p>").code(Jzv.NAMESPACE).raw("</p>\n");
    List<Term> terms =
        Vocabulary.terms().stream().sorted(Comparator.comparing(Term::name)).toList();
    section(html, new Texts("Klassen", "Classes"), terms, Term.Kind.CLASS);
    section(
        html,
        new Texts("Eigenschappen", "Properties"),
        terms,
        Term.Kind.OBJECT_PROPERTY,
        Term.Kind.DATATYPE_PROPERTY,
        Term.Kind.PROPERTY);
    section(
        html,
        new Texts("Aantekeningen bij begrippen", "Annotations on concepts"),
        terms,
        Term.Kind.ANNOTATION_PROPERTY);
    return Frame.page(TITLE.nl(), "jzv", html);
  }

  private static void section(Html html, Texts title, List<Term> all, Term.Kind... kinds) {
    List<Term> terms = all.stream().filter(term -> List.of(kinds).contains(term.kind())).toList();
    html.heading(2, title).raw("<ul class=\"index\">\n");
    for (Term term : terms) {
      html.raw("<li><a href=\"#" + term.name() + "\">").text(term.name()).raw("</a></li>\n");
    }
    html.raw("</ul>\n");
    for (Term term : terms) {
      html.raw("<article id=\"" + term.name() + "\">\n")
          .heading(3, term.label())
          .raw("<p>")
          .code("jzv:" + term.name())
          .raw(" · ")
          .text(kind(term.kind()))
          .raw("</p>\n")
          .paragraphs(term.comment());
      Facts.write(html, Vocabulary.ontology(), term.iri());
      html.raw("</article>\n");
    }
  }

  private static String kind(Term.Kind kind) {
    return switch (kind) {
      case CLASS -> "klasse / class";
      case OBJECT_PROPERTY -> "eigenschap met een object / object property";
      case DATATYPE_PROPERTY -> "eigenschap met een waarde / datatype property";
      case PROPERTY -> "eigenschap met een object of een waarde / property";
      case ANNOTATION_PROPERTY -> "aantekening / annotation property";
    };
  }
}
