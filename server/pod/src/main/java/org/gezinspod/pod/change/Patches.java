package org.gezinspod.pod.change;

import java.util.List;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.rdf.RdfLimits;
import org.gezinspod.pod.rdf.SourceText;
import org.gezinspod.pod.resource.MediaType;

/**
 * Reads the two kinds of patch that a document takes: N3 Patch (Solid Protocol §5.3.1) and SPARQL
 * 1.1 Update, of which insertion and deletion of statements where plain patterns match. Safe for
 * many threads.
 */
public final class Patches {
  public static final MediaType N3 = new MediaType("text/n3");
  public static final MediaType SPARQL_UPDATE = new MediaType("application/sparql-update");

  private final RdfLimits rdf;
  private final ChangeLimits limits;

  public Patches(RdfLimits rdf, ChangeLimits limits) {
    this.rdf = rdf;
    this.limits = limits;
  }

  /** The media types that {@link #parse} takes ({@code Accept-Patch}). */
  public static List<MediaType> supported() {
    return List.of(N3, SPARQL_UPDATE);
  }

  /**
   * The change that a body describes.
   *
   * @param base the IRI of the document that is to be changed
   * @throws PodFailure.Malformed where the body is not what its media type says
   * @throws PodFailure.PatchRefused where it is, but is no patch that a document can undergo
   * @throws PodFailure.LimitExceeded where it is larger or more complicated than the limits allow
   * @throws PodFailure.UnsupportedMediaType where the media type is none of {@link #supported}
   */
  public Change parse(byte[] body, MediaType type, String base) {
    rdf.checkBodyBytes(body.length);
    if (type.equals(N3)) {
      N3Patch patch = new N3Patch(rdf, limits, SourceText.decode(body));
      return new Change(List.of(patch.read(base)), limits, rdf.statements());
    }
    if (type.equals(SPARQL_UPDATE)) {
      SparqlUpdate update = new SparqlUpdate(rdf, limits, SourceText.decode(body));
      return new Change(update.read(base), limits, rdf.statements());
    }
    throw new PodFailure.UnsupportedMediaType(
        supported().stream().map(MediaType::essence).toList());
  }
}
