package org.gezinspod.http.ldp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.negotiation.ByteRange;
import org.gezinspod.http.negotiation.EntityTag;
import org.gezinspod.http.negotiation.Preconditions;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.PodResource;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;

/**
 * GET and HEAD (Solid Protocol §5.2). HEAD is a GET whose body is not sent, so both are decided and
 * recorded alike.
 */
final class Reads {
  /** How many bytes of written listings are kept. */
  private static final long LISTING_CACHE_BYTES = 64L * 1024 * 1024;

  private static final int CHUNK_BYTES = 64 * 1024;

  private final BaseUrl base;
  private final PodHeaders headers;
  private final Documents documents;
  private final Listing listing;

  Reads(BaseUrl base, PodHeaders headers, Documents documents) {
    this.base = base;
    this.headers = headers;
    this.documents = documents;
    this.listing = new Listing(documents, LISTING_CACHE_BYTES);
  }

  void get(Exchange exchange, Pod pod, ResourcePath path) {
    PodResource resource = pod.read(exchange.actor(), path);
    headers.describe(exchange, pod.name(), resource);
    String iri = base.iri(pod.name(), path).stringValue();
    switch (resource) {
      case PodResource.Document document -> document(exchange, iri, document);
      case PodResource.Container container -> {
        MediaType type = RdfAnswer.negotiate(exchange, MediaType.TURTLE);
        if (isWanted(exchange, container.head(), type)) {
          exchange.send(200, type.essence(), listing.write(iri, container, type));
        }
      }
      case PodResource.Binary binary -> binary(exchange, binary);
    }
  }

  private void document(Exchange exchange, String iri, PodResource.Document document) {
    MediaType stored = document.head().mediaType();
    MediaType type = RdfAnswer.negotiate(exchange, stored);
    if (!isWanted(exchange, document.head(), type)) {
      return;
    }
    byte[] body =
        type.equals(stored)
            ? document.bytes()
            : documents.write(documents.parse(document.bytes(), stored, iri), type);
    exchange.send(200, type.essence(), body);
  }

  private static void binary(Exchange exchange, PodResource.Binary binary) {
    Head head = binary.head();
    MediaType type = RdfAnswer.only(exchange, head.mediaType());
    exchange.set("Accept-Ranges", "bytes");
    if (!isWanted(exchange, head, type)) {
      return;
    }
    switch (ByteRange.of(range(exchange, EntityTag.of(head.tag(), type)), head.size())) {
      case ByteRange.Asked.Whole w -> stream(exchange, 200, binary, 0, head.size());
      case ByteRange.Asked.Part(ByteRange range) -> {
        exchange.set("Content-Range", range.contentRange(head.size()));
        stream(exchange, 206, binary, range.first(), range.length());
      }
      case ByteRange.Asked.OutOfBounds o -> {
        exchange.set("Content-Range", "bytes */" + head.size());
        exchange.send(416);
      }
    }
  }

  // RFC 9110 §14.2: ranges are for GET. §13.1.5: with an If-Range that is not this representation's
  // strong tag, "the recipient MUST ignore the Range header field".
  private static Optional<String> range(Exchange exchange, EntityTag current) {
    boolean same =
        exchange
            .header("If-Range")
            .map(
                text ->
                    EntityTag.parse(text)
                        .filter(tags -> tags.size() == 1)
                        .map(tags -> current.equalsStrongly(tags.getFirst()))
                        .orElse(false))
            .orElse(true);
    return same && exchange.method().equals("GET") ? exchange.header("Range") : Optional.empty();
  }

  private static void stream(
      Exchange exchange, int status, PodResource.Binary binary, long first, long length) {
    String type = binary.head().mediaType().essence();
    exchange.set("Content-Length", Long.toString(length));
    if (exchange.method().equals("HEAD")) {
      exchange.set("Content-Type", type).send(status);
      return;
    }
    try (InputStream in = binary.opener().apply(first);
        OutputStream out = exchange.stream(status, type)) {
      copy(in, out, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, Math.max(1, length))];
    long left = length;
    while (left > 0) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (count < 0) {
        throw new IOException("a binary is shorter than its head says");
      }
      out.write(chunk, 0, count);
      left -= count;
    }
  }

  // Checks what the client knows already: 412 or 304 is the answer then.
  private static boolean isWanted(Exchange exchange, Head head, MediaType type) {
    EntityTag tag = EntityTag.of(head.tag(), type);
    exchange.set("ETag", tag.toString());
    Preconditions.requireMatch(exchange, tag);
    if (Preconditions.isKnown(exchange, tag)) {
      exchange.send(304);
      return false;
    }
    return true;
  }
}
