package org.gezinspod.pod.rdf;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * The text of a document, decoded from strict UTF-8, that knows how far it was read. A parser reads
 * it character by character, so that the place where it gave up is known to the column.
 */
public final class SourceText extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char[] text;
  private final int length;
  private int next;

  private SourceText(char[] text, int length) {
    this.text = text;
    this.length = length;
    // RFC 3629 §6 lets a protocol ignore a byte order mark at the start.
    this.next = length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
  }

  /**
   * Decodes a body.
   *
   * @throws Malformed ({@code encoding}) at the first byte that is not UTF-8
   */
  public static SourceText decode(byte[] body) {
    CharBuffer out = CharBuffer.allocate(body.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(body), out, true);
    SourceText decoded = new SourceText(out.array(), out.position());
    if (result.isError()) {
      decoded.next = decoded.length;
      throw decoded.malformed("encoding", decoded.length);
    }
    return decoded;
  }

  /** The whole text, without a byte order mark. */
  public String all() {
    int start = length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
    return new String(text, start, length - start);
  }

  /** What is wrong at the character that was read last. */
  public Malformed malformedHere(String problem) {
    return malformed(problem, Math.max(0, next - 1));
  }

  /** What is wrong at a character, counted from 0. */
  Malformed malformed(String problem, int offset) {
    Place place = place(offset);
    return new Malformed(problem, place.line(), place.column());
  }

  /** The character that was read last, counted from 0. */
  public int offset() {
    return Math.max(0, next - 1);
  }

  /** The letters of ASCII from a character on, as many as stand there together. */
  public String lettersFrom(int offset) {
    int end = offset;
    while (isLetter(at(end))) {
      end++;
    }
    return new String(text, offset, end - offset);
  }

  /** The character at an offset; -1 behind the end. */
  public int at(int offset) {
    return offset < length ? text[offset] : -1;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The place of a character, counted from 0. */
  public Place place(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset && i < length; i++) {
      if (text[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, Character.codePointCount(text, lineStart, offset - lineStart) + 1L);
  }

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column in characters from 1
   */
  public record Place(long line, long column) {}

  @Override
  public int read() {
    return next < length ? text[next++] : -1;
  }

  @Override
  public int read(char[] into, int offset, int most) {
    if (next >= length) {
      return -1;
    }
    int count = Math.min(most, length - next);
    System.arraycopy(text, next, into, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
