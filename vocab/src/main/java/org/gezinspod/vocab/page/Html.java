package org.gezinspod.vocab.page;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Language;
import org.gezinspod.vocab.Term;
import org.gezinspod.vocab.Texts;
import org.gezinspod.vocab.Vocabulary;

/**
 * Writes the body of one page. Every text that goes in is escaped here and nowhere else.
 *
 * <p>Links are relative, so that the pages work under any address.
 */
final class Html {

  private static final Map<Value, String> YES_OR_NO =
      Map.of(Values.literal(true), "ja / yes", Values.literal(false), "nee / no");

  private final StringBuilder body = new StringBuilder();
  private final String root;

  /**
   * @param path the path of the page below the root of the vocabulary, such as {@code
   *     begrip/geslacht}
   */
  Html(String path) {
    this.root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Appends markup that this package wrote itself. */
  Html raw(String markup) {
    body.append(markup);
    return this;
  }

  Html text(String text) {
    body.append(escape(text));
    return this;
  }

  /** A heading with the Dutch label first and the English one after it. */
  Html heading(int level, Texts label) {
    return raw("<h" + level + ">")
        .text(label.nl())
        .raw(" <span lang=\"en\">")
        .text(label.en())
        .raw("</span></h" + level + ">\n");
  }

  /** A paragraph in each language. */
  Html paragraphs(Texts texts) {
    return raw("<p>").text(texts.nl()).raw("</p>\n<p lang=\"en\">").text(texts.en()).raw("</p>\n");
  }

  Html code(String text) {
    return raw("<code>").text(text).raw("</code>");
  }

  /** A link to a path below the root of the vocabulary. */
  Html link(String path, String text) {
    String target = root + path;
    return raw("<a href=\"")
        .text(target.isEmpty() ? "./" : target)
        .raw("\">")
        .text(text)
        .raw("</a>");
  }

  /** A link to what an IRI names: a page of this vocabulary if it is ours, else the IRI itself. */
  Html reference(Value value) {
    if (!(value instanceof IRI iri)) {
      return text(YES_OR_NO.getOrDefault(value, value.stringValue()));
    }
    if (iri.equals(Jzv.ONTOLOGY)) {
      return link("jzv", "eigen begrip / own term");
    }
    var term = Vocabulary.term(iri).map(Term::name);
    if (term.isPresent()) {
      return link("jzv#" + term.get(), "jzv:" + term.get());
    }
    var concept = Vocabulary.concept(iri);
    if (concept.isPresent()) {
      return link(path(concept.get()), concept.get().label().nl());
    }
    var scheme = Vocabulary.label(iri, Language.NL);
    if (scheme.isPresent()) {
      return link("begrip/" + iri.stringValue().replaceFirst(".*/", ""), scheme.get());
    }
    return raw("<a href=\"").text(iri.stringValue()).raw("\">").text(title(iri)).raw("</a>");
  }

  static String path(Concept concept) {
    return "begrip/" + concept.scheme() + "/" + concept.notation();
  }

  /** The title of a source, or the IRI as short as its prefix makes it. */
  private static String title(IRI iri) {
    for (Value title : Vocabulary.ontology().filter(iri, DCTERMS.TITLE, null).objects()) {
      if (title instanceof Literal text
          && text.getLanguage().filter(Language.NL.tag()::equals).isPresent()) {
        return text.getLabel();
      }
    }
    return shorten(iri);
  }

  private static String shorten(IRI iri) {
    for (Namespace namespace : Vocabulary.all().getNamespaces()) {
      if (iri.stringValue().startsWith(namespace.getName())) {
        String local = iri.stringValue().substring(namespace.getName().length());
        if (local.matches("[A-Za-z0-9-]+")) {
          return namespace.getPrefix() + ":" + local;
        }
      }
    }
    return iri.stringValue();
  }

  String body() {
    return body.toString();
  }

  String root() {
    return root;
  }
}
