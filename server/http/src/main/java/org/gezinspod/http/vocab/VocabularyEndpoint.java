package org.gezinspod.http.vocab;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.Methods;
import org.gezinspod.http.Routes;
import org.gezinspod.http.SecurityHeaders;
import org.gezinspod.shapes.Profile;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.vocab.page.Format;
import org.gezinspod.vocab.page.VocabularyPages;

/**
 * Answers GET and HEAD under {@link #FOLDER} with the vocabulary: HTML, Turtle or JSON-LD, as the
 * client prefers. Needs no sign-in; anybody may keep a copy.
 *
 * <p>Documents are made on the first request for them and kept, up to {@link #CACHE_BYTES}.
 */
public final class VocabularyEndpoint implements Endpoint {

  /** The folder that this endpoint answers under. */
  public static final String FOLDER = "/vocab/";

  private static final long CACHE_BYTES = 4_000_000;
  private static final String CACHING = "public, max-age=3600";

  /** RFC 9110 §8.8.3: enough of the digest that two documents never share a tag. */
  private static final int TAG_BYTES = 18;

  private record Key(String path, Format format) {}

  private record Document(byte[] bytes, String tag) {}

  private final ShapeLibrary shapes;
  private final String policy;
  private final Endpoint methods = Methods.get(this::get);
  private final Cache<Key, Document> made =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Key key, Document document) -> document.bytes().length)
          .build();

  /**
   * @param shapes whose Turtle is published at {@code /vocab/shape}
   */
  public VocabularyEndpoint(ShapeLibrary shapes) {
    this.shapes = shapes;
    // CSP3 §6.7.3.2: the one style element is allowed by its digest; nothing else loads or runs.
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(sha256(bytes(VocabularyPages.style())))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  @Override
  public void answer(Exchange exchange) {
    methods.answer(exchange);
  }

  private void get(Exchange exchange) {
    String path = exchange.path().substring(FOLDER.length());
    Format format = format(exchange, path);
    document(new Key(path, format))
        .ifPresentOrElse(
            document -> send(exchange, format, document), () -> Routes.nothing(exchange));
  }

  /** Only what exists is kept, so that nobody fills the cache with names of nothing. */
  private Optional<Document> document(Key key) {
    Document known = made.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Document> document = make(key.path(), key.format());
    document.ifPresent(it -> made.put(key, it));
    return document;
  }

  private static Format format(Exchange exchange, String path) {
    if (path.equals(VocabularyPages.CONTEXT_PATH)) {
      // RFC 9110 §12.5.1: not subject to negotiation, because it has one form only.
      return Format.JSON_LD;
    }
    exchange.vary("Accept");
    return FormatChoice.of(exchange.headers("Accept"))
        .orElseThrow(
            () ->
                new HttpProblem(
                    HttpProblems.NOT_ACCEPTABLE,
                    "Ask for one of: "
                        + Arrays.stream(Format.values())
                            .map(Format::mediaType)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private Optional<Document> make(String path, Format format) {
    Optional<byte[]> bytes =
        path.equals(VocabularyPages.SHAPES_PATH)
            ? Optional.of(VocabularyPages.shapes(turtleOfShapes(), format))
            : VocabularyPages.document(path, format);
    return bytes.map(it -> new Document(it, tag(it)));
  }

  private String turtleOfShapes() {
    return Arrays.stream(Profile.values()).map(shapes::turtle).collect(Collectors.joining("\n"));
  }

  private void send(Exchange exchange, Format format, Document document) {
    exchange.set("ETag", document.tag()).set(SecurityHeaders.CACHE_CONTROL, CACHING);
    if (isFresh(exchange, document.tag())) {
      exchange.send(304);
      return;
    }
    if (format == Format.HTML) {
      exchange.set(SecurityHeaders.CONTENT_SECURITY_POLICY, policy);
    }
    String charset = format == Format.JSON_LD ? "" : "; charset=utf-8";
    exchange.send(200, format.mediaType() + charset, document.bytes());
  }

  /** RFC 9110 §13.1.2: If-None-Match compares weakly, so a W/ that a proxy added does not count. */
  private static boolean isFresh(Exchange exchange, String tag) {
    return exchange.headers("If-None-Match").stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  private static String tag(byte[] bytes) {
    byte[] digest = Arrays.copyOf(sha256(bytes), TAG_BYTES);
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
