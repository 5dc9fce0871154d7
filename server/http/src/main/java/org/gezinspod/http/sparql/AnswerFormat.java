package org.gezinspod.http.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.negotiation.Accept;
import org.gezinspod.pod.resource.MediaType;

/** The forms in which answers go out, the server's favourite first. */
enum AnswerFormat {
  JSON("application/sparql-results+json", "", true, true, false),
  XML("application/sparql-results+xml", "", true, true, false),
  CSV("text/csv", "; charset=utf-8", true, false, false),
  TSV("text/tab-separated-values", "; charset=utf-8", true, false, false),
  TURTLE("text/turtle", "", false, false, true),
  N_TRIPLES("application/n-triples", "", false, false, true),
  JSON_LD("application/ld+json", "", false, false, true);

  private final MediaType type;
  private final String charset;
  private final boolean rows;
  private final boolean truth;
  private final boolean graph;

  AnswerFormat(String type, String charset, boolean rows, boolean truth, boolean graph) {
    this.type = MediaType.parse(type).orElseThrow();
    this.charset = charset;
    this.rows = rows;
    this.truth = truth;
    this.graph = graph;
  }

  /** The value of {@code Content-Type}. */
  String contentType() {
    return type.essence() + charset;
  }

  private boolean fits(ParsedQuery query) {
    if (query instanceof ParsedGraphQuery) {
      return graph;
    }
    return query instanceof ParsedBooleanQuery ? truth : rows;
  }

  /**
   * The form that the client likes best for the answer of this query.
   *
   * @throws HttpProblem 406 where it accepts none
   */
  static AnswerFormat choose(Exchange exchange, ParsedQuery query) {
    exchange.vary("Accept");
    List<AnswerFormat> fitting =
        Arrays.stream(values()).filter(format -> format.fits(query)).toList();
    Optional<MediaType> chosen =
        Accept.parse(exchange.headers("Accept"))
            .choose(fitting.stream().map(format -> format.type).toList());
    return chosen
        .flatMap(type -> fitting.stream().filter(format -> format.type.equals(type)).findFirst())
        .orElseThrow(
            () ->
                new HttpProblem(
                    HttpProblems.NOT_ACCEPTABLE,
                    "Ask for one of: "
                        + fitting.stream()
                            .map(format -> format.type.essence())
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
