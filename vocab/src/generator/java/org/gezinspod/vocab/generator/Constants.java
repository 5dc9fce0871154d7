package org.gezinspod.vocab.generator;

import java.util.Map;
import javax.lang.model.SourceVersion;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** Writes the Java source of the IRI constants. A constant is spelled as its term. */
final class Constants {

  private static final String HEAD =
      """
      // Generated from the Turtle by the build. Change the Turtle, not this file.
      package org.gezinspod.vocab;

      import org.eclipse.rdf4j.model.IRI;
      import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

      """;

  private Constants() {}

  static String ofOntology(Source source) {
    StringBuilder java = new StringBuilder(HEAD);
    java.append("/** The classes and properties of the JZV ontology. A constant is spelled as its")
        .append(" term: classes start with a capital, properties do not. */\n")
        .append("public final class Jzv {\n\n")
        .append("  /** The namespace of the ontology. */\n")
        .append("  public static final String NAMESPACE = \"" + Source.JZV + "\";\n\n")
        .append("  /** The IRI of the ontology itself. */\n")
        .append("  public static final IRI ONTOLOGY = SimpleValueFactory.getInstance()")
        .append(".createIRI(\"https://w3id.org/gezinspod/jzv\");\n\n");
    for (IRI term : source.classes()) {
      term(java, source.ontology(), term);
    }
    for (IRI term : source.properties()) {
      term(java, source.ontology(), term);
    }
    java.append("  private Jzv() {}\n\n")
        .append("  private static IRI term(String name) {\n")
        .append("    return SimpleValueFactory.getInstance().createIRI(NAMESPACE, name);\n")
        .append("  }\n}\n");
    return java.toString();
  }

  private static void term(StringBuilder java, Model model, IRI term) {
    String name = identifier(term.getLocalName());
    document(java, "  ", model, term, RDFS.LABEL, RDFS.COMMENT);
    java.append("  public static final IRI " + name + " = term(\"" + term.getLocalName() + "\");\n")
        .append("\n");
  }

  static String ofSchemes(Source source) {
    StringBuilder java = new StringBuilder(HEAD);
    java.append(
            "/** The concepts of the JZV vocabulary: one class per concept scheme, one constant")
        .append(" per notation. */\n")
        .append("public final class Begrip {\n\n")
        .append("  /** The namespace of schemes and concepts. */\n")
        .append("  public static final String NAMESPACE = \"" + Source.BEGRIP + "\";\n\n")
        .append("  /** The names of all schemes, sorted. */\n")
        .append("  static final java.util.List<String> SCHEMES = java.util.List.of(\n      \"")
        .append(String.join("\",\n      \"", source.schemes().keySet()))
        .append("\");\n\n")
        .append("  private Begrip() {}\n\n")
        .append("  private static IRI iri(String path) {\n")
        .append("    return SimpleValueFactory.getInstance().createIRI(NAMESPACE + path);\n")
        .append("  }\n");
    source.schemes().forEach((name, model) -> scheme(java, name, model, source.concepts(name)));
    return java.append("}\n").toString();
  }

  private static void scheme(
      StringBuilder java, String scheme, Model model, Map<String, IRI> concepts) {
    Resource iri = model.filter(null, SKOS.HAS_TOP_CONCEPT, null).subjects().iterator().next();
    java.append("\n");
    document(java, "  ", model, iri, RDFS.LABEL, SKOS.DEFINITION);
    java.append("  public static final class " + className(scheme) + " {\n\n")
        .append("    /** The scheme itself. */\n")
        .append("    public static final IRI SCHEME = iri(\"" + scheme + "\");\n\n");
    concepts.forEach(
        (notation, concept) -> {
          document(java, "    ", model, concept, SKOS.PREF_LABEL, SKOS.DEFINITION);
          java.append("    public static final IRI " + identifier(notation) + " = iri(\"")
              .append(scheme + "/" + notation + "\");\n\n");
        });
    java.append("    private " + className(scheme) + "() {}\n  }\n");
  }

  private static void document(
      StringBuilder java, String indent, Model model, Resource term, IRI label, IRI comment) {
    java.append(indent + "/** ")
        .append(html(Source.literal(model, term, label, "nl")) + " (")
        .append(html(Source.literal(model, term, label, "en")) + "): ")
        .append(html(Source.literal(model, term, comment, "en")) + " ")
        .append(html(Source.literal(model, term, comment, "nl")) + " */\n");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("*/", "*&#47;");
  }

  private static String className(String scheme) {
    StringBuilder name = new StringBuilder();
    for (String word : scheme.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return identifier(name.toString());
  }

  /** A notation that is no Java name gets underscores; a term that is a keyword stops the build. */
  private static String identifier(String name) {
    String identifier = name.replace('-', '_');
    if (Character.isDigit(identifier.charAt(0))) {
      identifier = "_" + identifier;
    }
    if (!SourceVersion.isIdentifier(identifier) || SourceVersion.isKeyword(identifier)) {
      throw new IllegalStateException(name + " cannot be the name of a Java constant");
    }
    return identifier;
  }
}
