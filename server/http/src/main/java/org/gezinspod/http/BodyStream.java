package org.gezinspod.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/** A request body that is refused when it is too long, too slow or breaks off. */
final class BodyStream extends FilterInputStream {

  private final long limit;
  private final HttpLimits limits;
  private final long begun = System.nanoTime();
  private long received;

  BodyStream(InputStream in, long limit, HttpLimits limits) {
    super(in);
    this.limit = limit;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw problem(e);
    }
    if (count > 0) {
      received += count;
      checkLength();
      checkTime();
    }
    return count;
  }

  private void checkLength() {
    if (received > limit) {
      throw tooLarge(limit);
    }
  }

  private void checkTime() {
    long allowed =
        limits.bodyTime().toNanos() + received / limits.bodyBytesPerSecond() * 1_000_000_000L;
    if (System.nanoTime() - begun > allowed) {
      throw slow();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static HttpProblem tooLarge(long limit) {
    return new HttpProblem(
            HttpProblems.BODY_TOO_LARGE, "The body is longer than " + limit + " bytes. Send less.")
        .with("limitBytes", limit)
        .header("Connection", "close");
  }

  private static HttpProblem slow() {
    return new HttpProblem(
            HttpProblems.BODY_SLOW, "The body did not arrive in time. Send it again.")
        .header("Connection", "close");
  }

  static HttpProblem problem(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return slow();
      }
    }
    return new HttpProblem(
            HttpProblems.BODY_INCOMPLETE,
            "The body ended before it was complete, or its framing is broken. Nothing was stored.")
        .header("Connection", "close");
  }
}
