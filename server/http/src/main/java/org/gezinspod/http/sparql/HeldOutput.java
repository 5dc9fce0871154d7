package org.gezinspod.http.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.gezinspod.http.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose first part is held back: what goes wrong until then is told as a problem, and an
 * answer that fits gets a length. Behind that, what goes wrong cuts the connection, so that half an
 * answer is not taken for a whole one.
 */
final class HeldOutput extends OutputStream {
  /** How much is held back, in bytes. */
  static final int HELD = 32 * 1024;

  private final Exchange exchange;
  private final String contentType;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable OutputStream begun;

  HeldOutput(Exchange exchange, String contentType) {
    this.exchange = exchange;
    this.contentType = contentType;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (begun == null && held.size() + length > HELD) {
      begun = exchange.stream(200, contentType);
      held.writeTo(begun);
      held.reset();
    }
    (begun == null ? held : begun).write(bytes, offset, length);
  }

  // Writers flush after each part; what is held stays held.
  @Override
  public void flush() {}

  // Writers close what they write to, also where they failed: only complete() ends the answer.
  @Override
  public void close() {}

  /** Ends the answer: everything was written. */
  void complete() throws IOException {
    if (begun == null) {
      exchange.send(200, contentType, held.toByteArray());
    } else {
      begun.close();
    }
  }
}
