package org.gezinspod.pod.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * What every parsed statement passes on its way into a model: the limits, and the rules of RDF that
 * the parsers do not hold in every format.
 */
final class Intake extends AbstractRDFHandler {
  // RFC 5646 §2.1 as far as RDF demands it (RDF 1.1 Concepts §3.3): subtags of one to eight.
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,15}");

  private final RdfLimits limits;
  private final Model model;
  private final Function<String, Malformed> malformed;
  private final Set<String> blankNodes = new HashSet<>();
  private long prefixes;

  /**
   * @param malformed makes the failure for a problem at the place where the parser stands
   */
  Intake(RdfLimits limits, Model model, Function<String, Malformed> malformed) {
    this.limits = limits;
    this.model = model;
    this.malformed = malformed;
  }

  @Override
  public void handleNamespace(String prefix, String uri) {
    limits.checkPrefixes(++prefixes);
    limits.checkIri(uri);
    model.setNamespace(prefix, uri);
  }

  @Override
  public void handleStatement(Statement statement) {
    checkResource(statement.getSubject());
    checkIri(statement.getPredicate());
    checkValue(statement.getObject());
    Resource graph = statement.getContext();
    if (graph == null) {
      model.add(statement.getSubject(), statement.getPredicate(), statement.getObject());
    } else {
      checkResource(graph);
      model.add(statement.getSubject(), statement.getPredicate(), statement.getObject(), graph);
    }
    limits.checkStatements(model.size());
  }

  private void checkResource(Resource resource) {
    switch (resource) {
      case IRI iri -> checkIri(iri);
      case BNode node -> checkBlankNode(node);
      case Triple triple -> throw malformed.apply("quoted-triple");
      default -> throw malformed.apply("syntax");
    }
  }

  private void checkValue(Value value) {
    switch (value) {
      case Resource resource -> checkResource(resource);
      case Literal literal -> checkLiteral(literal);
      default -> throw malformed.apply("syntax");
    }
  }

  private void checkBlankNode(BNode node) {
    if (blankNodes.add(node.getID())) {
      limits.checkBlankNodes(blankNodes.size());
    }
  }

  private void checkIri(IRI iri) {
    String text = iri.stringValue();
    limits.checkIri(text);
    if (!AbsoluteIri.isWellFormed(text)) {
      throw malformed.apply("iri");
    }
  }

  private void checkLiteral(Literal literal) {
    String text = literal.getLabel();
    limits.checkLiteral(text);
    // RDF 1.1 Concepts §3.3: a lexical form is "a Unicode string"; a lone surrogate is none.
    if (hasLoneSurrogate(text)) {
      throw malformed.apply("character");
    }
    literal.getLanguage().ifPresent(this::checkLanguage);
    checkIri(literal.getDatatype());
  }

  private void checkLanguage(String tag) {
    if (!isLanguageTag(tag)) {
      throw malformed.apply("language-tag");
    }
  }

  static boolean isLanguageTag(String tag) {
    return LANGUAGE_TAG.matcher(tag).matches();
  }

  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
