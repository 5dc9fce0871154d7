package org.gezinspod.http.ldp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.resource.MediaType;

/** What the headers of a write say about its body. */
final class WriteBody {
  // RDF that is not read here would be stored unread: no shape would be checked, no query would see
  // it, and Solid Protocol §5.5 could not be kept ("the server MUST accept GET requests [...] in
  // text/turtle or application/ld+json").
  private static final Set<String> OTHER_RDF =
      Set.of(
          "application/rdf+xml",
          "text/n3",
          "text/rdf+n3",
          "application/n3",
          "application/trig",
          "application/x-trig",
          "application/n-quads",
          "text/x-nquads",
          "application/trix",
          "application/x-turtle",
          "application/rdf+json");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private WriteBody() {}

  /**
   * The media type of a resource that is to be stored.
   *
   * @throws HttpProblem 400 where it is missing or none
   * @throws PodFailure.UnsupportedMediaType where it is RDF that is not read here
   */
  static MediaType stored(Exchange exchange) {
    MediaType type = read(exchange);
    if (OTHER_RDF.contains(type.essence())) {
      throw new PodFailure.UnsupportedMediaType(
          List.of(
              MediaType.TURTLE.essence(),
              MediaType.JSON_LD.essence(),
              MediaType.N_TRIPLES.essence()));
    }
    if (type.isRdf()) {
      requireUtf8(exchange);
    }
    return type;
  }

  /** The media type of a patch. */
  static MediaType patch(Exchange exchange) {
    MediaType type = read(exchange);
    requireUtf8(exchange);
    return type;
  }

  // Solid Protocol §5.3: "Servers MUST reject PUT, POST, and PATCH requests without the
  // Content-Type
  // header with a 400 status code".
  private static MediaType read(Exchange exchange) {
    requirePlain(exchange);
    Optional<String> header = exchange.header("Content-Type").filter(text -> !text.isBlank());
    if (header.isEmpty()) {
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST,
          "The header Content-Type is missing. Say what the body is, such as text/turtle.");
    }
    return MediaType.parse(header.get())
        .orElseThrow(
            () ->
                new HttpProblem(
                    HttpProblems.BAD_REQUEST,
                    "Content-Type is not a media type such as text/turtle."));
  }

  private static void requirePlain(Exchange exchange) {
    Optional<String> coding =
        exchange
            .header("Content-Encoding")
            .filter(text -> !text.strip().equalsIgnoreCase("identity"));
    if (coding.isPresent()) {
      // RFC 9110 §15.5.16
      throw new HttpProblem(
              HttpProblems.MEDIA_TYPE, "A compressed body is not taken. Send it as it is.")
          .header("Accept-Encoding", "identity");
    }
    if (exchange.header("Content-Range").isPresent()) {
      // RFC 9110 §14.5
      throw new HttpProblem(
          HttpProblems.BAD_REQUEST,
          "A part of a resource cannot be written with Content-Range. Send all of it.");
    }
  }

  private static void requireUtf8(Exchange exchange) {
    Matcher charset = CHARSET.matcher(exchange.header("Content-Type").orElse(""));
    if (charset.find()) {
      String name = charset.group(1).toLowerCase(Locale.ROOT);
      if (!name.equals("utf-8") && !name.equals("us-ascii")) {
        throw new HttpProblem(
            HttpProblems.MEDIA_TYPE, "RDF and patches are read as UTF-8 only. Send them so.");
      }
    }
  }
}
