package org.gezinspod.http.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.Methods;
import org.gezinspod.pod.Asking;
import org.gezinspod.pod.Pod;
import org.gezinspod.pod.failure.PodFailure.QueryRefused;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.query.QueryLimits;
import org.gezinspod.pod.query.Question;
import org.gezinspod.pod.query.QuestionReader;

/**
 * The SPARQL endpoint of each pod: SPARQL 1.1 Protocol §2.1, queries only. Everybody may ask; who
 * may read nothing gets the answer of an empty pod. What goes wrong before 32 KB of the answer are
 * there is told as a problem.
 */
public final class SparqlEndpoint {
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String UPDATE_TYPE = "application/sparql-update";

  /** A character of a query takes at most four bytes, and in a form each byte three. */
  private static final int BYTES_PER_CHAR = 12;

  private final BaseUrl base;
  private final QuestionReader reader;
  private final int bodyBytes;

  /**
   * @param base of the server; a relative IRI in a query is one of the pod
   * @param limits of every question
   */
  public SparqlEndpoint(BaseUrl base, QueryLimits limits) {
    this.base = base;
    this.reader = new QuestionReader(limits);
    this.bodyBytes = BYTES_PER_CHAR * limits.textChars();
  }

  /** Answers one request at {@code {pod}sparql}. */
  public void answer(Exchange exchange, Pod pod) {
    Methods.get(it -> answer(it, pod, asked(it.parameters(), pod)))
        .and("POST", it -> answer(it, pod, posted(it, pod)))
        .answer(exchange);
  }

  private Question posted(Exchange exchange, Pod pod) {
    String type =
        exchange
            .header("Content-Type")
            .orElse("")
            .split(";", 2)[0]
            .strip()
            .toLowerCase(Locale.ROOT);
    return switch (type) {
      case Form.MEDIA_TYPE -> asked(Form.read(exchange, bodyBytes), pod);
      case QUERY_TYPE -> read(text(exchange.body(bodyBytes)), exchange.parameters(), pod);
      case UPDATE_TYPE -> throw new QueryRefused(QueryRefused.Kind.UPDATE, 0, 0);
      default ->
          throw new HttpProblem(
                  HttpProblems.MEDIA_TYPE,
                  "Send the query as %s or as a form (%s).".formatted(QUERY_TYPE, Form.MEDIA_TYPE))
              .header("Accept", QUERY_TYPE + ", " + Form.MEDIA_TYPE);
    };
  }

  // SPARQL 1.1 Protocol §2.1.2: "exactly one query string".
  private Question asked(Form form, Pod pod) {
    if (!form.all("update").isEmpty()) {
      throw new QueryRefused(QueryRefused.Kind.UPDATE, 0, 0);
    }
    List<String> queries = form.all("query");
    if (queries.size() != 1) {
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST, "Send exactly one parameter query with a SPARQL query.");
    }
    return read(queries.getFirst(), form, pod);
  }

  private Question read(String text, Form parameters, Pod pod) {
    Optional<Question.Scope> scope =
        QuestionReader.protocolScope(
            graphs(parameters, "default-graph-uri"), graphs(parameters, "named-graph-uri"));
    return reader.read(text, base.pod(pod.name()), scope);
  }

  private static List<IRI> graphs(Form parameters, String name) {
    try {
      return parameters.all(name).stream()
          .map(SimpleValueFactory.getInstance()::createIRI)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST, "Each " + name + " is an absolute IRI: write the whole URL.");
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new HttpProblem(HttpProblems.BAD_REQUEST, "The query is not UTF-8.");
    }
  }

  private static void answer(Exchange exchange, Pod pod, Question question) {
    AnswerFormat format = AnswerFormat.choose(exchange, question.parsed());
    exchange.set("Cache-Control", "private, no-store");
    HeldOutput out = new HeldOutput(exchange, format.contentType());
    try (Asking asking = pod.ask(exchange.actor(), question)) {
      new AnswerWriter(format, out).write(asking.answer());
    }
    try {
      out.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
