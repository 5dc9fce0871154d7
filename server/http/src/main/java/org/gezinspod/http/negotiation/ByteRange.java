package org.gezinspod.http.negotiation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a binary (RFC 9110 §14): one range of bytes, within its size.
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
public record ByteRange(long first, long last) {
  // Eighteen digits always fit a long.
  private static final Pattern FORM =
      Pattern.compile("bytes=[ \\t]*(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))[ \\t]*");

  /** What a {@code Range} header asks of a binary. */
  public sealed interface Asked {
    /**
     * Everything: no range, one that cannot be read, or several (RFC 9110 §14.2: "A server MAY
     * ignore the Range header field").
     */
    record Whole() implements Asked {}

    /** One part. */
    record Part(ByteRange range) implements Asked {}

    /** No byte of the binary lies in the range. */
    record OutOfBounds() implements Asked {}
  }

  /** Reads the header. */
  public static Asked of(Optional<String> header, long size) {
    if (header.isEmpty()) {
      return new Asked.Whole();
    }
    Matcher matcher = FORM.matcher(header.get());
    if (!matcher.matches()) {
      return new Asked.Whole();
    }
    if (matcher.group(3) != null) {
      long suffix = Long.parseLong(matcher.group(3));
      return suffix == 0 || size == 0
          ? new Asked.OutOfBounds()
          : new Asked.Part(new ByteRange(Math.max(0, size - suffix), size - 1));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
    if (last < first) {
      return new Asked.Whole();
    }
    return first >= size
        ? new Asked.OutOfBounds()
        : new Asked.Part(new ByteRange(first, Math.min(last, size - 1)));
  }

  public long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}. */
  public String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
