package org.gezinspod.pod.rdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.gezinspod.pod.failure.PodFailure.UnsupportedMediaType;
import org.gezinspod.pod.resource.MediaType;

/**
 * RDF documents as bytes and as models, in Turtle, JSON-LD and N-Triples, strictly and within
 * limits. Nothing is ever fetched. Safe for many threads.
 *
 * <p>Blank nodes get fresh identifiers with each parse, so that two documents never share one. A
 * JSON-LD document may hold named graphs: its model keeps them as contexts. Whoever judges or shows
 * a document takes {@link #flat}, in which nothing hides in a graph.
 */
public final class Documents {
  private final RdfLimits limits;

  public Documents(RdfLimits limits) {
    this.limits = limits;
  }

  public RdfLimits limits() {
    return limits;
  }

  /**
   * The statements and prefixes of a document.
   *
   * @param base the document's own IRI, which resolves relative ones (RFC 3986 §5.1)
   * @return a new model that belongs to the caller
   * @throws Malformed where the bytes are not UTF-8 or not what the media type says; the problem is
   *     one of {@code encoding}, {@code syntax}, {@code iri}, {@code character}, {@code
   *     language-tag}, {@code quoted-triple}, {@code duplicate-key}, {@code number}, {@code
   *     remote-context}, {@code json-ld} and {@code json-ld-} with an error code of JSON-LD 1.1 API
   * @throws LimitExceeded where it is larger or more complicated than {@link RdfLimits} allows
   * @throws UnsupportedMediaType where the media type is not RDF
   */
  public Model parse(byte[] body, MediaType type, String base) {
    limits.checkBodyBytes(body.length);
    Model model = new LinkedHashModel();
    if (type.equals(MediaType.TURTLE)) {
      new StrictTurtle(limits, SourceText.decode(body)).readInto(model, base);
    } else if (type.equals(MediaType.N_TRIPLES)) {
      new StrictNTriples(limits).readInto(model, SourceText.decode(body));
    } else if (type.equals(MediaType.JSON_LD)) {
      new StrictJsonLd(limits).readInto(model, SourceText.decode(body), base);
    } else {
      throw new UnsupportedMediaType(supported());
    }
    return model;
  }

  /**
   * Writes a model. JSON-LD keeps named graphs; the other formats have none and get {@link #flat}.
   *
   * @throws LimitExceeded where the result could not be parsed again within the limits
   * @throws UnsupportedMediaType where the media type is not RDF
   */
  public byte[] write(Model model, MediaType type) {
    limits.checkStatements(model.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 + 64 * model.size());
    if (type.equals(MediaType.TURTLE)) {
      LineWriting.write(flat(model), RDFFormat.TURTLE, out);
    } else if (type.equals(MediaType.N_TRIPLES)) {
      LineWriting.write(flat(model), RDFFormat.NTRIPLES, out);
    } else if (type.equals(MediaType.JSON_LD)) {
      JsonLdWriting.write(model, out);
    } else {
      throw new UnsupportedMediaType(supported());
    }
    limits.checkBodyBytes(out.size());
    return out.toByteArray();
  }

  /**
   * The same statements, all in the default graph: what shapes are checked against and what a query
   * sees, so that a statement cannot hide from either in a named graph.
   */
  public static Model flat(Model model) {
    if (model.contexts().stream().allMatch(context -> context == null)) {
      return model;
    }
    Model flat = new LinkedHashModel(model.getNamespaces());
    for (Statement statement : model) {
      flat.add(statement.getSubject(), statement.getPredicate(), statement.getObject());
    }
    return flat;
  }

  private static List<String> supported() {
    return List.of(
        MediaType.TURTLE.essence(), MediaType.JSON_LD.essence(), MediaType.N_TRIPLES.essence());
  }
}
