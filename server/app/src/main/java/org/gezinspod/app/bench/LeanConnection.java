package org.gezinspod.app.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A kept-alive HTTP/1.1 connection that costs its own process as little as possible: one request at
 * a time, written whole from bytes that were made before. For one thread.
 */
public final class LeanConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;

  /**
   * An answer.
   *
   * @param head the status line and headers as they came
   * @param body empty where it was not asked for
   */
  public record Reply(int status, String head, byte[] body) {
    public Reply {
      body = body.clone();
    }

    @Override
    public byte[] body() {
      return body.clone();
    }

    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private LeanConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /** Connects to the host and port of a URL. */
  public static LeanConnection to(URI url) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(ANSWER_MILLIS);
    int port = url.getPort() < 0 ? 80 : url.getPort();
    socket.connect(
        new InetSocketAddress(InetAddress.getByName(url.getHost()), port), CONNECT_MILLIS);
    return new LeanConnection(socket);
  }

  /** Sends a request and reads its whole answer, without keeping the body. */
  public int status(byte[] request) throws IOException {
    out.write(request);
    return answer(OutputStream.nullOutputStream()).status();
  }

  /** Sends a request and keeps its whole answer. */
  public Reply send(byte[] request) throws IOException {
    out.write(request);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Reply reply = answer(body);
    return new Reply(reply.status(), reply.head(), body.toByteArray());
  }

  private Reply answer(OutputStream body) throws IOException {
    String head = head();
    int status = Integer.parseInt(head, 9, 12, 10);
    String names = head.toLowerCase(Locale.ROOT);
    if (names.contains(CHUNKED)) {
      chunks(body);
    } else if (status != 204 && status != 304) {
      body(length(names), body);
    }
    return new Reply(status, head, new byte[0]);
  }

  private static long length(String names) throws IOException {
    int at = names.indexOf('\n' + LENGTH);
    if (at < 0) {
      throw new IOException("the answer does not tell how long it is");
    }
    int begin = at + 1 + LENGTH.length();
    return Long.parseLong(names.substring(begin, names.indexOf('\r', begin)).strip());
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder(1024);
    String line = line();
    while (!line.isEmpty()) {
      head.append(line).append("\r\n");
      line = line();
    }
    if (head.length() < 12) {
      throw new IOException("the answer has no status line");
    }
    return head.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    while (true) {
      int c = read();
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
  }

  private void chunks(OutputStream body) throws IOException {
    long size = chunk();
    while (size > 0) {
      body(size, body);
      line();
      size = chunk();
    }
    line();
  }

  private long chunk() throws IOException {
    String line = line();
    int semicolon = line.indexOf(';');
    return Long.parseLong(semicolon < 0 ? line : line.substring(0, semicolon), 16);
  }

  private void body(long length, OutputStream body) throws IOException {
    long rest = length;
    while (rest > 0) {
      if (from == to) {
        fill();
      }
      int part = (int) Math.min(rest, to - from);
      body.write(buffer, from, part);
      from += part;
      rest -= part;
    }
  }

  private int read() throws IOException {
    if (from == to) {
      fill();
    }
    return buffer[from++];
  }

  private void fill() throws IOException {
    from = 0;
    to = Math.max(in.read(buffer), 0);
    if (to == 0) {
      throw new EOFException("the server closed the connection");
    }
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(buffer, (byte) 0);
    socket.close();
  }
}
