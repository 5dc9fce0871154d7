package org.gezinspod.http.ldp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
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
        MediaType type = negotiated(exchange, MediaType.TURTLE);
        if (fresh(exchange, container.head(), type)) {
          exchange.send(200, type.essence(), listing.write(iri, container, type));
        }
      }
      case PodResource.Binary binary -> binary(exchange, binary);
    }
  }

  private void document(Exchange exchange, String iri, PodResource.Document document) {
    MediaType stored = document.head().mediaType();
    MediaType type = negotiated(exchange, stored);
    if (!fresh(exchange, document.head(), type)) {
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
    if (Negotiation.choose(exchange.header("Accept"), List.of(head.mediaType())).isEmpty()) {
      throw notAcceptable(List.of(head.mediaType()));
    }
    exchange.vary("Accept");
    exchange.set("Accept-Ranges", "bytes");
    if (!fresh(exchange, head, head.mediaType())) {
      return;
    }
    exchange.set("Content-Length", Long.toString(head.size()));
    try (InputStream in = binary.opener().apply(0);
        OutputStream out = exchange.stream(200, head.mediaType().essence())) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MediaType negotiated(Exchange exchange, MediaType stored) {
    exchange.vary("Accept");
    List<MediaType> offers =
        stored.equals(MediaType.TURTLE)
            ? List.of(MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES)
            : List.of(stored, MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES);
    return Negotiation.choose(exchange.header("Accept"), offers)
        .orElseThrow(() -> notAcceptable(offers));
  }

  private static HttpProblem notAcceptable(List<MediaType> offers) {
    List<String> names = offers.stream().map(MediaType::essence).distinct().toList();
    return new HttpProblem(
            HttpProblems.NOT_ACCEPTABLE, "Available as: " + String.join(", ", names) + ".")
        .with("available", names);
  }

  // Answers 304 where the client has this representation already.
  private static boolean fresh(Exchange exchange, Head head, MediaType type) {
    String tag = EntityTag.of(head.tag(), type);
    exchange.set("ETag", tag);
    if (EntityTag.isKnown(exchange, tag)) {
      exchange.send(304);
      return false;
    }
    return true;
  }
}
