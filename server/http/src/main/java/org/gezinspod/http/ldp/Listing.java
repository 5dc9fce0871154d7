package org.gezinspod.http.ldp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private static final String LDP = "http://www.w3.org/ns/ldp#";
  private static final String MEDIA_TYPES = "http://www.w3.org/ns/iana/media-types/";
  private static final String STORAGE = "http://www.w3.org/ns/pim/space#Storage";

  /**
   * The container or one of its members, as a listing tells of it.
   *
   * @param name relative to the container; empty for the container itself
   * @param types absolute IRIs
   * @param size in bytes; -1 where it has none
   */
  record Entry(String name, List<String> types, Instant modified, long size) {
    static Entry of(Head head, int cut) {
      List<String> types = new ArrayList<>(3);
      types.add(LDP + "Resource");
      if (head.kind() == Kind.CONTAINER) {
        types.add(LDP + "Container");
        types.add(LDP + "BasicContainer");
      } else {
        types.add(MEDIA_TYPES + head.mediaType().essence() + "#Resource");
      }
      if (head.path().isRoot()) {
        types.add(STORAGE);
      }
      return new Entry(
          head.path().value().substring(cut),
          types,
          head.modified().truncatedTo(ChronoUnit.SECONDS),
          head.kind() == Kind.CONTAINER ? -1 : head.size());
    }
  }

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
      known = fresh(iri, container, type).getBytes(StandardCharsets.UTF_8);
      written.put(key, known);
    }
    return known;
  }

  private String fresh(String iri, PodResource.Container container, MediaType type) {
    int cut = container.head().path().value().length();
    Entry self = Entry.of(container.head(), cut);
    List<Entry> members = container.members().stream().map(head -> Entry.of(head, cut)).toList();
    if (type.equals(MediaType.JSON_LD)) {
      return ListingForms.jsonLd(iri, self, members, description(iri, container, type));
    }
    return type.equals(MediaType.N_TRIPLES)
        ? ListingForms.nTriples(iri, self, members) + description(iri, container, type)
        : ListingForms.turtle(self, members) + description(iri, container, type);
  }

  // A description is stored as Turtle without a base, so that it can stand behind other Turtle.
  private String description(String iri, PodResource.Container container, MediaType type) {
    byte[] stored = container.description();
    if (stored.length == 0) {
      return "";
    }
    byte[] bytes =
        type.equals(MediaType.TURTLE)
            ? stored
            : documents.write(documents.parse(stored, MediaType.TURTLE, iri), type);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
