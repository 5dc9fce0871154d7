package org.gezinspod.http.ldp;

import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.negotiation.Accept;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.resource.MediaType;

/** Answers with RDF in the form that the client likes best (Solid Protocol §5.2, RFC 9110 §12). */
final class RdfAnswer {
  private static final List<MediaType> FORMS =
      List.of(MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES);

  private final Documents documents;

  RdfAnswer(Documents documents) {
    this.documents = documents;
  }

  /** Answers with a document that the server itself makes. */
  void send(Exchange exchange, Model model) {
    MediaType type = negotiate(exchange, MediaType.TURTLE);
    exchange.send(200, type.essence(), documents.write(model, type));
  }

  /**
   * The form to answer with.
   *
   * @param stored the form that is at hand, and is sent where the client likes others no better
   * @throws HttpProblem 406 where the client takes none
   */
  static MediaType negotiate(Exchange exchange, MediaType stored) {
    List<MediaType> offers =
        stored.equals(MediaType.TURTLE)
            ? FORMS
            : List.of(stored, MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES);
    return choose(exchange, offers);
  }

  /** The same for what there is in one form only. */
  static MediaType only(Exchange exchange, MediaType stored) {
    return choose(exchange, List.of(stored));
  }

  private static MediaType choose(Exchange exchange, List<MediaType> offers) {
    exchange.vary("Accept");
    return Accept.parse(exchange.headers("Accept"))
        .choose(offers)
        .orElseThrow(
            () -> {
              List<String> names = offers.stream().map(MediaType::essence).distinct().toList();
              return new HttpProblem(
                      HttpProblems.NOT_ACCEPTABLE,
                      "Available as: " + String.join(", ", names) + ".")
                  .with("available", names);
            });
  }
}
