package org.gezinspod.http.ldp;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.LDP;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.store.Snapshot.TrailPage;

/**
 * What stands under {@code toegang/} in a gezin pod: the grants, each a document of RDF, and the
 * look-back. Nothing there is written like a document: POST to {@code toegang/verleend/} gives
 * access, DELETE of a grant stops it.
 */
final class AccessDoor {
  /** The folder that this door answers under. */
  static final String FOLDER = "/toegang/";

  private static final String GIVEN = FOLDER + "verleend/";
  private static final String LOOK_BACK = FOLDER + "terugblik";
  private static final int LINES_PER_PAGE = 500;
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private final BaseUrl base;
  private final Documents documents;
  private final RdfAnswer answer;
  private final GrantDocument grants;
  private final LookBackDocument lookBack;
  private final Clock clock;

  AccessDoor(BaseUrl base, Documents documents, Clock clock) {
    this.base = base;
    this.documents = documents;
    this.answer = new RdfAnswer(documents);
    this.grants = new GrantDocument(base);
    this.lookBack = new LookBackDocument(base);
    this.clock = clock;
  }

  void answer(Exchange exchange, Pod pod, ResourcePath path) {
    String allow = allow(path);
    String method = exchange.method();
    if (!List.of(allow.split(", ")).contains(method)) {
      throw new HttpProblem(HttpProblems.METHOD_NOT_ALLOWED, "Allowed here: " + allow + ".")
          .header("Allow", allow);
    }
    exchange.set("Allow", allow);
    exchange.vary("Authorization");
    switch (method) {
      case "GET", "HEAD" -> read(exchange, pod, path);
      case "POST" -> give(exchange, pod);
      case "DELETE" -> stop(exchange, pod, path);
      default -> exchange.send(204);
    }
  }

  private static String allow(ResourcePath path) {
    if (path.value().equals(GIVEN)) {
      return PodHeaders.READS + ", POST";
    }
    return isGrant(path) ? PodHeaders.READS + ", DELETE" : PodHeaders.READS;
  }

  private static boolean isGrant(ResourcePath path) {
    return path.parent().map(parent -> parent.value().equals(GIVEN)).orElse(false)
        && !path.isContainer();
  }

  private void read(Exchange exchange, Pod pod, ResourcePath path) {
    exchange.add("Link", "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"");
    String iri = base.iri(pod.name(), path).stringValue();
    switch (path.value()) {
      case FOLDER -> {
        // Whoever may know of no grant at all may not know of this folder.
        var unused = pod.access().grantsKnownTo(exchange.actor());
        answer.send(exchange, container(iri, List.of("verleend/", "terugblik")));
      }
      case GIVEN ->
          answer.send(
              exchange,
              container(
                  iri,
                  pod.access().grantsKnownTo(exchange.actor()).stream().map(Grant::id).toList()));
      case LOOK_BACK -> lookBack(exchange, pod, iri);
      default -> grant(exchange, pod, path, iri);
    }
  }

  private static Model container(String iri, List<String> members) {
    Model model = new LinkedHashModel();
    model.setNamespace("ldp", LDP.NAMESPACE);
    IRI self = VALUES.createIRI(iri);
    model.add(self, RDF.TYPE, LDP.CONTAINER);
    model.add(self, RDF.TYPE, LDP.BASIC_CONTAINER);
    members.forEach(name -> model.add(self, LDP.CONTAINS, VALUES.createIRI(iri + name)));
    return model;
  }

  private void grant(Exchange exchange, Pod pod, ResourcePath path, String iri) {
    List<Grant> known = pod.access().grantsKnownTo(exchange.actor());
    Grant grant =
        known.stream()
            .filter(candidate -> isGrant(path) && candidate.id().equals(path.name()))
            .findFirst()
            .orElseThrow(PodFailure.NoSuchResource::new);
    answer.send(exchange, grants.write(pod.name(), iri, grant, clock.instant()));
  }

  // Newest first; ?voor=position turns the page.
  private void lookBack(Exchange exchange, Pod pod, String iri) {
    long before =
        exchange.parameters().first("voor").map(AccessDoor::position).orElse(Long.MAX_VALUE);
    TrailPage page = new TrailPage(before, Instant.EPOCH, Instant.MAX, LINES_PER_PAGE);
    var lines = pod.access().lookBack(exchange.actor(), page);
    if (lines.size() == LINES_PER_PAGE) {
      exchange.add("Link", "<" + iri + "?voor=" + lines.getLast().position() + ">; rel=\"next\"");
    }
    String given = base.pod(pod.name()) + GIVEN.substring(1);
    answer.send(exchange, lookBack.write(pod.name(), iri, given, lines));
  }

  private static long position(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST, "The parameter voor is a position: a whole number.");
    }
    return Long.parseLong(text);
  }

  private void give(Exchange exchange, Pod pod) {
    MediaType type = WriteBody.stored(exchange);
    byte[] body = exchange.body(documents.limits().bodyBytes());
    String folder = base.pod(pod.name()) + GIVEN.substring(1);
    Model asked = documents.parse(body, type, folder);
    Grant grant = pod.access().give(exchange.actor(), grants.read(pod.name(), asked));
    exchange.set("Location", folder + grant.id());
    exchange.send(201);
  }

  private void stop(Exchange exchange, Pod pod, ResourcePath path) {
    pod.access().stop(exchange.actor(), path.name());
    exchange.send(204);
  }
}
