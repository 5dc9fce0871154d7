package org.gezinspod.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in problem details what Jetty refuses before a request reaches the chain. */
final class JettyErrors extends ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

  private final HttpLimits limits;

  JettyErrors(HttpLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpProblem problem = problem(request, response.getStatus());
    Answer answer = new Answer();
    answer.set(new Header("Content-Type", ProblemDocument.MEDIA_TYPE));
    problem.headers().forEach(answer::add);
    String language =
        ProblemDocument.language(Optional.ofNullable(request.getHeaders().get("Accept-Language")));
    byte[] body = ProblemDocument.bytes(problem, language);
    response.setStatus(problem.type().status());
    answer.writeTo(response.getHeaders());
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put("Content-Type", ProblemDocument.MEDIA_TYPE);
    SecurityHeaders.DEFAULTS.forEach(h -> fields.put(h.name(), h.value()));
    return ByteBuffer.wrap(ProblemDocument.bytes(unread(status), "en"));
  }

  private HttpProblem problem(Request request, int status) {
    if (status >= 500 && status != 503 && status != 505) {
      String id = Incident.newId();
      Object thrown = request.getAttribute(ERROR_EXCEPTION);
      LOG.error(
          "Incident {} outside the chain: {}",
          id,
          thrown instanceof Throwable t ? Incident.describe(t) : "status " + status);
      return Incident.problem(id);
    }
    String path = request.getHttpURI().getPath();
    Optional<String> fault =
        status == 400 && path != null ? RequestTarget.fault(path) : Optional.empty();
    return fault
        .map(detail -> new HttpProblem(HttpProblems.BAD_TARGET, detail))
        .orElseGet(() -> unread(status));
  }

  /** The problem of a request that could not even be read. */
  private HttpProblem unread(int status) {
    return switch (status) {
      case 408 ->
          new HttpProblem(HttpProblems.BODY_SLOW, "The request did not arrive in time. Try again.");
      case 413 -> new HttpProblem(HttpProblems.BODY_TOO_LARGE, "The body is too long. Send less.");
      case 414 -> LimitStep.targetTooLong(limits);
      case 431 ->
          new HttpProblem(
                  HttpProblems.HEADERS_TOO_LARGE,
                  "The headers are longer than " + limits.headerBytes() + " bytes together.")
              .with("limitBytes", limits.headerBytes());
      case 503 ->
          new HttpProblem(HttpProblems.BUSY, "The server is stopping. Try again in a moment.")
              .header("Retry-After", "1");
      default ->
          new HttpProblem(
              HttpProblems.BAD_REQUEST,
              "The request line, a header or the framing of the body breaks HTTP/1.1 (RFC 9112).");
    };
  }
}
