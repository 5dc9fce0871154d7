package org.gezinspod.http.ldp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.negotiation.EntityTag;
import org.gezinspod.http.negotiation.Preconditions;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.PodLimits;
import org.gezinspod.pod.Written;
import org.gezinspod.pod.change.ChangeLimits;
import org.gezinspod.pod.change.Patches;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Precondition;

/**
 * PUT, POST, PATCH and DELETE (Solid Protocol §5.3, §5.4). A body is received whole before anything
 * is decided to be stored.
 */
final class Writes {
  private static final Pattern CONTAINER_LINK =
      Pattern.compile(
          "<http://www\\.w3\\.org/ns/ldp#(?:Basic)?Container>\\s*;\\s*rel\\s*=\\s*\"?type\"?",
          Pattern.CASE_INSENSITIVE);

  private final BaseUrl base;
  private final PodHeaders headers;
  private final PodLimits limits;
  private final Patches patches;

  Writes(BaseUrl base, PodHeaders headers, PodLimits limits) {
    this.base = base;
    this.headers = headers;
    this.limits = limits;
    this.patches = new Patches(limits.rdf(), ChangeLimits.DEFAULT);
  }

  void put(Exchange exchange, Pod pod, ResourcePath path) {
    Precondition precondition = Preconditions.ofWrite(exchange);
    MediaType type = WriteBody.stored(exchange);
    if (!path.isContainer() && wantsContainer(exchange)) {
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST,
          "The Link header asks for a container, and the path of a container ends in a slash.");
    }
    Written written =
        type.isRdf()
            ? pod.put(
                exchange.actor(), path, type, exchange.body(limits.rdf().bodyBytes()), precondition)
            : streamed(
                exchange, body -> pod.putBinary(exchange.actor(), path, type, body, precondition));
    answer(exchange, pod, path, written);
  }

  void post(Exchange exchange, Pod pod, ResourcePath container) {
    MediaType type = WriteBody.stored(exchange);
    Optional<String> slug = exchange.header("Slug").map(Writes::decoded);
    boolean asContainer = wantsContainer(exchange);
    if (asContainer && !type.isRdf()) {
      throw new HttpProblem(
          HttpProblems.MEDIA_TYPE, "A container is described in RDF, such as text/turtle.");
    }
    Written written =
        type.isRdf()
            ? pod.post(
                exchange.actor(),
                container,
                type,
                exchange.body(limits.rdf().bodyBytes()),
                slug,
                asContainer)
            : streamed(
                exchange, body -> pod.postBinary(exchange.actor(), container, type, body, slug));
    answer(exchange, pod, written.head().path(), written);
  }

  void patch(Exchange exchange, Pod pod, ResourcePath path) {
    Precondition precondition = Preconditions.ofWrite(exchange);
    MediaType type = WriteBody.patch(exchange);
    byte[] body = exchange.body(limits.rdf().bodyBytes());
    String iri = base.iri(pod.name(), path).stringValue();
    answer(
        exchange,
        pod,
        path,
        pod.patch(exchange.actor(), path, patches.parse(body, type, iri), precondition));
  }

  void delete(Exchange exchange, Pod pod, ResourcePath path) {
    pod.delete(exchange.actor(), path, Preconditions.ofWrite(exchange));
    exchange.send(204);
  }

  private void answer(Exchange exchange, Pod pod, ResourcePath path, Written written) {
    headers.links(exchange, pod.name(), path);
    exchange.set("ETag", EntityTag.of(written.head().tag(), written.head().mediaType()).toString());
    if (written.created()) {
      exchange.set("Location", base.iri(pod.name(), path).stringValue());
      exchange.send(201);
    } else {
      exchange.send(204);
    }
  }

  // RFC 5023 §9.7: the value of Slug is UTF-8, percent-encoded.
  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return slug;
    }
  }

  private static boolean wantsContainer(Exchange exchange) {
    return exchange.headers("Link").stream().anyMatch(link -> CONTAINER_LINK.matcher(link).find());
  }

  private interface Body {
    Written store(InputStream body);
  }

  private Written streamed(Exchange exchange, Body body) {
    try (InputStream in = exchange.content(limits.binaryBytes())) {
      return body.store(in);
    } catch (IOException e) {
      throw Exchange.unreadable(e);
    } catch (UncheckedIOException e) {
      throw Exchange.unreadable(new IOException(e));
    }
  }
}
