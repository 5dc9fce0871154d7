package org.gezinspod.client.wire;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One complete HTTP answer, its body within the limit of the client. Immutable. */
public final class Answer {
  private final URI url;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(URI url, int status, HttpHeaders headers, byte[] body) {
    this.url = url;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The address that was asked. */
  public URI url() {
    return url;
  }

  public int status() {
    return status;
  }

  /** Whether the request was carried out. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Every value of a header, in the order in which they came. */
  public List<String> headers(String name) {
    return headers.allValues(name);
  }

  /** The entity tag as it was sent, quotes included. */
  public Optional<String> etag() {
    return header("ETag");
  }

  /** The media type without its parameters, in lower case; empty when there is none. */
  public String mediaType() {
    String value = header("Content-Type").orElse("");
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Answer[" + status + ", " + body.length + " bytes]";
  }
}
