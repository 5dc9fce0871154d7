package org.gezinspod.vocab.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.gezinspod.vocab.Concept;
import org.gezinspod.vocab.ConceptScheme;
import org.gezinspod.vocab.Vocabulary;

/**
 * The documents that a server publishes under the root of the vocabulary.
 *
 * <p>Paths are below that root, without a leading slash: {@code ""} is the overview, {@code jzv}
 * the ontology, {@code begrip/{scheme}} a scheme, {@code begrip/{scheme}/{notation}} a concept.
 * Each is there in every {@link Format}; {@link #CONTEXT_PATH} is the JSON-LD context, in its own
 * form only. All links between the pages are relative.
 */
public final class VocabularyPages {

  /** Where the JSON-LD context stands. */
  public static final String CONTEXT_PATH = "context/v1.jsonld";

  /** Where the shapes stand, if the server publishes them. */
  public static final String SHAPES_PATH = "shape";

  private static final String ONTOLOGY_PATH = "jzv";
  private static final String BEGRIP = "begrip/";

  private VocabularyPages() {}

  /** The bytes of a document, or nothing when no document has this path in this form. */
  public static Optional<byte[]> document(String path, Format format) {
    if (path.equals(CONTEXT_PATH)) {
      return format == Format.JSON_LD ? Optional.of(bytes(Vocabulary.context())) : Optional.empty();
    }
    if (path.isEmpty()) {
      return Optional.of(
          format == Format.HTML ? bytes(OverviewPage.html()) : write(OverviewPage.model(), format));
    }
    if (path.equals(ONTOLOGY_PATH)) {
      return Optional.of(
          switch (format) {
            case HTML -> bytes(OntologyPage.html());
            case TURTLE -> source("jzv.ttl");
            case JSON_LD -> write(Vocabulary.ontology(), format);
          });
    }
    return path.startsWith(BEGRIP)
        ? begrip(path.substring(BEGRIP.length()), format)
        : Optional.empty();
  }

  /**
   * The page of SHACL shapes. They are no part of this module, so whoever publishes them gives
   * them.
   *
   * @param turtle the shapes, each named and with messages in both languages
   */
  public static byte[] shapes(String turtle, Format format) {
    Model shapes;
    try {
      shapes = Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (format) {
      case HTML -> bytes(ShapesPage.html(shapes));
      case TURTLE -> bytes(turtle);
      case JSON_LD -> write(shapes, format);
    };
  }

  /**
   * The style that every HTML page carries in its one style element, for a policy that names it.
   */
  public static String style() {
    return Frame.STYLE;
  }

  private static Optional<byte[]> begrip(String path, Format format) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return Vocabulary.scheme(path).map(scheme -> scheme(scheme, format));
    }
    return Vocabulary.scheme(path.substring(0, slash))
        .flatMap(
            scheme ->
                scheme
                    .concept(path.substring(slash + 1))
                    .map(concept -> concept(scheme, concept, format)));
  }

  private static byte[] scheme(ConceptScheme scheme, Format format) {
    return switch (format) {
      case HTML -> bytes(SchemePage.html(scheme));
      case TURTLE -> source("schemes/" + scheme.name() + ".ttl");
      case JSON_LD -> write(scheme.model(), format);
    };
  }

  private static byte[] concept(ConceptScheme scheme, Concept concept, Format format) {
    return format == Format.HTML
        ? bytes(SchemePage.html(scheme, concept))
        : write(SchemePage.model(scheme, concept), format);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The Turtle as it was written, with its order and its comments. */
  private static byte[] source(String file) {
    try (InputStream turtle = Vocabulary.class.getResourceAsStream(file)) {
      if (turtle == null) {
        throw new IOException("The vocabulary was built without " + file);
      }
      return turtle.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(Model model, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriterConfig pretty = new WriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
    Rio.write(model, out, format == Format.TURTLE ? RDFFormat.TURTLE : RDFFormat.JSONLD, pretty);
    return out.toByteArray();
  }
}
