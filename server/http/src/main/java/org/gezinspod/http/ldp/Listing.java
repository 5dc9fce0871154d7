package org.gezinspod.http.ldp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.pod.PodResource;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;

/**
 * The representation of a container: what its makers say about it, and its members with what
 * deployed clients read of them (Solid Protocol §4.2). Written once per tag and form, and kept.
 */
final class Listing {
  private static final String PREFIXES =
      """
      @prefix ldp: <http://www.w3.org/ns/ldp#>.
      @prefix dct: <http://purl.org/dc/terms/>.
      @prefix stat: <http://www.w3.org/ns/posix/stat#>.
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
      """;

  private static final String MEDIA_TYPES = "http://www.w3.org/ns/iana/media-types/";

  private record Key(String iri, String tag, MediaType type) {}

  private final Documents documents;
  private final Cache<Key, byte[]> written;

  /**
   * @param cacheBytes how many bytes of written listings are kept
   */
  Listing(Documents documents, long cacheBytes) {
    this.documents = documents;
    this.written =
        Caffeine.newBuilder()
            .maximumWeight(cacheBytes)
            .weigher((Key key, byte[] bytes) -> bytes.length + 2 * key.iri().length() + 128)
            .build();
  }

  /** The bytes of a container in one form; not changed by the caller. */
  byte[] write(String iri, PodResource.Container container, MediaType type) {
    Key key = new Key(iri, container.head().tag(), type);
    byte[] known = written.getIfPresent(key);
    if (known == null) {
      known = fresh(iri, container, type);
      written.put(key, known);
    }
    return known;
  }

  private byte[] fresh(String iri, PodResource.Container container, MediaType type) {
    byte[] members = turtle(iri, container).getBytes(StandardCharsets.UTF_8);
    if (type.equals(MediaType.TURTLE) && container.description().length == 0) {
      return members;
    }
    Model model = documents.parse(members, MediaType.TURTLE, iri);
    if (container.description().length > 0) {
      model.addAll(documents.parse(container.description(), MediaType.TURTLE, iri));
    }
    return documents.write(model, type);
  }

  private static String turtle(String iri, PodResource.Container container) {
    StringBuilder out = new StringBuilder(512 + 256 * container.members().size());
    out.append(PREFIXES).append("<> a ldp:Container, ldp:BasicContainer, ldp:Resource");
    facts(out, container.head());
    int cut = container.head().path().value().length();
    String separator = ";\n  ldp:contains ";
    for (Head member : container.members()) {
      out.append(separator);
      name(out, member, cut);
      separator = ", ";
    }
    out.append(" .\n");
    for (Head member : container.members()) {
      name(out, member, cut);
      out.append(" a ldp:Resource");
      if (member.kind() == Kind.CONTAINER) {
        out.append(", ldp:Container, ldp:BasicContainer");
      } else {
        out.append(", <")
            .append(MEDIA_TYPES)
            .append(member.mediaType().essence())
            .append("#Resource>");
      }
      facts(out, member);
      if (member.kind() != Kind.CONTAINER) {
        out.append("; stat:size ").append(member.size());
      }
      out.append(" .\n");
    }
    return out.toString();
  }

  // RFC 3986 §4.2: a relative reference whose first segment holds a colon begins with "./".
  private static void name(StringBuilder out, Head member, int cut) {
    String name = member.path().value().substring(cut);
    out.append(name.indexOf(':') >= 0 ? "<./" : "<").append(name).append('>');
  }

  private static void facts(StringBuilder out, Head head) {
    Instant modified = head.modified().truncatedTo(ChronoUnit.SECONDS);
    out.append("; dct:modified \"").append(modified).append("\"^^xsd:dateTime; stat:mtime ");
    out.append(modified.getEpochSecond());
  }
}
