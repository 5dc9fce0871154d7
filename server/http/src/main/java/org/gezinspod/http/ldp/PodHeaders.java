package org.gezinspod.http.ldp;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.SecurityHeaders;
import org.gezinspod.pod.PodResource;
import org.gezinspod.pod.access.AllowedModes;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;

/** The headers by which a resource tells what it is and what can be done with it. */
final class PodHeaders {
  /** The methods of what can only be read. */
  static final String READS = "GET, HEAD, OPTIONS";

  private static final String LDP = "http://www.w3.org/ns/ldp#";
  private static final String RDF_TYPES = "text/turtle, application/ld+json, application/n-triples";
  static final String PATCH_TYPES = "text/n3, application/sparql-update";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final BaseUrl base;

  PodHeaders(BaseUrl base) {
    this.base = base;
  }

  /** What every answer about a resource that was read carries. */
  void describe(Exchange exchange, PodName pod, PodResource resource) {
    Head head = resource.head();
    links(exchange, pod, head.path());
    methods(exchange, head.path(), head.kind() != Kind.BINARY);
    exchange.set("Last-Modified", HTTP_DATE.format(head.modified()));
    exchange.set("WAC-Allow", wacAllow(resource.allowed()));
    exchange.vary("Authorization");
    if (resource.allowed().everybody().contains(Mode.READ)) {
      // Public, yet asked about each time: what is public now may be closed at the next request.
      exchange.set(SecurityHeaders.CACHE_CONTROL, "public, no-cache");
    }
  }

  /** The links of a resource (Solid Protocol §4.1, §4.3; WAC §3.1). */
  void links(Exchange exchange, PodName pod, ResourcePath path) {
    String root = base.pod(pod);
    link(exchange, LDP + "Resource", "type");
    if (path.isContainer()) {
      link(exchange, LDP + "Container", "type");
      link(exchange, LDP + "BasicContainer", "type");
    }
    if (path.isRoot()) {
      link(exchange, "http://www.w3.org/ns/pim/space#Storage", "type");
    }
    path.acl().ifPresent(acl -> link(exchange, base.iri(pod, acl).stringValue(), "acl"));
    link(
        exchange,
        root + ".well-known/solid",
        "http://www.w3.org/ns/solid/terms#storageDescription");
  }

  private static void link(Exchange exchange, String target, String relation) {
    exchange.add("Link", "<" + target + ">; rel=\"" + relation + "\"");
  }

  /** What can be done here (Solid Protocol §5.2). */
  static void methods(Exchange exchange, ResourcePath path, boolean rdf) {
    exchange.set("Allow", allow(path, rdf));
    exchange.set(
        "Accept-Put", path.isContainer() || path.isAcl() ? RDF_TYPES : RDF_TYPES + ", */*");
    if (rdf) {
      exchange.set("Accept-Patch", PATCH_TYPES);
    }
    if (path.isContainer()) {
      exchange.set("Accept-Post", RDF_TYPES + ", */*");
    }
  }

  /**
   * The methods that a resource takes.
   *
   * @param rdf whether it is, or may become, a document that can be patched
   */
  static String allow(ResourcePath path, boolean rdf) {
    String post = path.isContainer() ? ", POST" : "";
    String patch = rdf ? ", PATCH" : "";
    String delete = path.subject().isRoot() ? "" : ", DELETE";
    return READS + post + ", PUT" + patch + delete;
  }

  // WAC §6.1
  private static String wacAllow(AllowedModes allowed) {
    return "user=\"" + modes(allowed.user()) + "\",public=\"" + modes(allowed.everybody()) + "\"";
  }

  private static String modes(Set<Mode> modes) {
    return modes.stream()
        .sorted()
        .map(mode -> mode.localName().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
