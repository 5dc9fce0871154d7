package org.gezinspod.client.wire;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request, before sign-in is added. Immutable.
 *
 * <p>A call knows whether it may be sent again when nobody knows if it arrived: reading may, and
 * writing under a precondition may. Everything else is sent once.
 */
public final class Call {
  private final String method;
  private final URI url;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean reading;

  private Call(String method, URI url, Map<String, String> headers, byte[] body, boolean reading) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.reading = reading;
  }

  /** A call without headers and body. */
  public static Call of(String method, URI url) {
    boolean reading = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    return new Call(method, url, Map.of(), new byte[0], reading);
  }

  /** A GET that asks for a media type. */
  public static Call get(URI url, String accept) {
    return of("GET", url).header("Accept", accept);
  }

  /** The same call with one more header. */
  public Call header(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new Call(method, url, Collections.unmodifiableMap(more), body, reading);
  }

  /** The same call with a body of a media type. */
  public Call body(String mediaType, byte[] content) {
    Call typed = header("Content-Type", mediaType);
    return new Call(method, url, typed.headers, content.clone(), reading);
  }

  /** The same call, declared to change nothing: a query that travels as a POST. */
  public Call asReading() {
    return new Call(method, url, headers, body, true);
  }

  /**
   * Whether sending it twice does no more than sending it once. RFC 9110 §9.2.2, read strictly: a
   * PUT or DELETE without a precondition is idempotent on its own but may undo another's write.
   */
  public boolean repeatable() {
    if (reading) {
      return true;
    }
    boolean conditional = headers.containsKey("If-Match") || headers.containsKey("If-None-Match");
    return conditional && !method.equals("POST");
  }

  public String method() {
    return method;
  }

  public URI url() {
    return url;
  }

  public Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean hasBody() {
    return body.length > 0 || headers.containsKey("Content-Type");
  }

  @Override
  public String toString() {
    return "Call[" + method + "]";
  }
}
