package org.gezinspod.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.gezinspod.pod.access.Actor;

/**
 * One request and its one answer.
 *
 * <p>Belongs to the virtual thread of the request; not for sharing. Headers are collected and leave
 * with the first {@link #send} or {@link #stream}; a second one is an {@link
 * IllegalStateException}.
 */
public final class Exchange {

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final HttpLimits limits;
  private final Answer answer = new Answer();
  private Actor actor = Actor.ANONYMOUS;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    STREAMING,
    SENT
  }

  Exchange(Request request, Response response, Callback callback, HttpLimits limits) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.limits = limits;
  }

  /** The method as sent: method names are case-sensitive (RFC 9110 §9.1). */
  public String method() {
    return request.getMethod();
  }

  /**
   * The path exactly as the client sent it: still escaped, beginning with '/', without the query.
   */
  public String path() {
    String path = request.getHttpURI().getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The query exactly as sent, without '?'. */
  public Optional<String> query() {
    return Optional.ofNullable(request.getHttpURI().getQuery());
  }

  /** The query as a form. */
  public Form parameters() {
    return query().map(Form::parse).orElse(Form.EMPTY);
  }

  /**
   * A request header that may stand once; several lines of it are joined by commas (RFC 9110 §5.3).
   */
  public Optional<String> header(String name) {
    List<String> values = headers(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** All lines of a request header, in order. */
  public List<String> headers(String name) {
    return request.getHeaders().getFields(name).stream()
        .map(HttpField::getValue)
        .map(value -> value == null ? "" : value)
        .toList();
  }

  /**
   * The address of the other end of the connection. Personal data: for throttling, not for logs.
   */
  public String remoteAddress() {
    return Request.getRemoteAddr(request);
  }

  /** The declared length of the body, or -1 when none is declared (no body, or chunked). */
  public long declaredLength() {
    return request.getLength();
  }

  /**
   * Reads the whole body. What was not completely received is never handed on.
   *
   * @throws HttpProblem 413 when it is longer than {@code limit}, 400 when it breaks off, 408 when
   *     it takes longer than {@link HttpLimits#bodyTime}
   */
  public byte[] body(int limit) {
    try (InputStream in = content(limit)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw BodyStream.problem(e);
    }
  }

  /**
   * The body as a stream, for what is too large for the heap. Reading it throws the same problems
   * as {@link #body}; only its end says that everything was received.
   */
  public InputStream content(long limit) {
    if (declaredLength() > limit) {
      throw BodyStream.tooLarge(limit);
    }
    return new BodyStream(Content.Source.asInputStream(request), limit, limits);
  }

  /** What a body that could not be read whole is answered with. */
  public static HttpProblem unreadable(IOException cause) {
    return BodyStream.problem(cause);
  }

  /** Who acts; {@link Actor#ANONYMOUS} until {@link AuthenticationStep} has spoken. */
  public Actor actor() {
    return actor;
  }

  void actor(Actor proven) {
    this.actor = proven;
  }

  /** Sets a header of the answer, over any of that name. */
  public Exchange set(String name, String value) {
    answer.set(new Header(name, value));
    return this;
  }

  /** Adds a line of a header to the answer. */
  public Exchange add(String name, String value) {
    answer.add(new Header(name, value));
    return this;
  }

  /** Names a request header on which the answer depends. */
  public Exchange vary(String name) {
    answer.vary(name);
    return this;
  }

  /** Sets a header that stays when a problem replaces the answer. */
  void keep(String name, String value) {
    answer.keep(new Header(name, value));
  }

  /** Drops what was set for the answer that a problem replaces. */
  void forget() {
    answer.forgetOwn();
  }

  /** Whether an answer has begun. */
  public boolean answered() {
    return state != State.OPEN;
  }

  /** Answers without a body. */
  public void send(int status) {
    begin(status, State.SENT);
    response.write(true, ByteBuffer.allocate(0), callback);
  }

  /** Answers with a body. To a HEAD request the same headers go out, and no body. */
  public void send(int status, String contentType, byte[] body) {
    answer.set(new Header("Content-Type", contentType));
    begin(status, State.SENT);
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /**
   * Answers with a body of unknown length. Closing the stream completes the answer; if the endpoint
   * throws first, the connection is cut, so that nobody takes half an answer for a whole one.
   */
  public OutputStream stream(int status, String contentType) {
    answer.set(new Header("Content-Type", contentType));
    begin(status, State.STREAMING);
    return Response.asBufferedOutputStream(request, response);
  }

  private void begin(int status, State next) {
    if (state != State.OPEN) {
      throw new IllegalStateException("this exchange is answered already");
    }
    state = next;
    response.setStatus(status);
    answer.writeTo(response.getHeaders());
  }

  /** Ends the exchange after its endpoint returned. */
  void finish() {
    switch (state) {
      case SENT -> {}
      case STREAMING -> {
        if (response.hasLastWrite()) {
          callback.succeeded();
        } else {
          callback.failed(new IllegalStateException("a streamed answer was not closed"));
        }
      }
      case OPEN -> callback.failed(new IllegalStateException("an endpoint did not answer"));
    }
  }

  /** Cuts the connection when an answer that had begun cannot be completed. */
  void abort(Throwable cause) {
    if (state != State.SENT) {
      callback.failed(cause);
    }
  }
}
