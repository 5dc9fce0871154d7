package org.gezinspod.pod.name;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The canonical path of a resource inside its pod, percent-encoded, beginning with {@code /}.
 *
 * <p>{@code /} is the pod's root container; a path that ends in {@code /} is a container. Two
 * requests mean the same resource exactly when their canonical paths are equal: {@link #parse} is
 * the only way from text to a path, and everything that is stored, decided or compared uses its
 * result.
 *
 * <p>Canonical (RFC 3986 §6.2.2): escapes in upper case; escaped unreserved characters are decoded;
 * characters that may not stand in a path are escaped; {@code .} and {@code ..}, empty segments,
 * escaped slashes, backslashes and control characters are refused rather than resolved, because
 * what one layer resolves another layer checked.
 */
public final class ResourcePath implements Comparable<ResourcePath> {
  /** The longest canonical path, in characters. */
  public static final int LONGEST = 1024;

  /** The most segments a path may have. */
  public static final int DEEPEST = 32;

  /** What an ACL's name ends in (contract: "its URL with .acl"). */
  public static final String ACL_SUFFIX = ".acl";

  /** The pod's root container. */
  public static final ResourcePath ROOT = new ResourcePath("/");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String PATH_PUNCTUATION = "-._~!$&'()*+,;=:@";

  private final String value;

  private ResourcePath(String value) {
    this.value = value;
  }

  /** Why a text is not a path. */
  public enum Flaw {
    NOT_ABSOLUTE,
    TOO_LONG,
    TOO_DEEP,
    BAD_ESCAPE,
    NOT_UTF8,
    ESCAPED_SLASH,
    CONTROL_CHARACTER,
    DOT_SEGMENT,
    EMPTY_SEGMENT
  }

  /** A text that is no path. The text itself is not repeated. */
  public static final class NotAPath extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final Flaw flaw;

    NotAPath(Flaw flaw) {
      super(flaw.name(), null);
      this.flaw = flaw;
    }

    public Flaw flaw() {
      return flaw;
    }
  }

  /**
   * The canonical path of a raw, percent-encoded path inside a pod.
   *
   * @param raw as it stands in the URL after the pod's name, without query and fragment
   * @throws NotAPath saying which rule the text breaks
   */
  public static ResourcePath parse(String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '/') {
      throw new NotAPath(Flaw.NOT_ABSOLUTE);
    }
    if (raw.length() > LONGEST) {
      throw new NotAPath(Flaw.TOO_LONG);
    }
    String canonical = encode(decode(raw));
    if (canonical.length() > LONGEST) {
      throw new NotAPath(Flaw.TOO_LONG);
    }
    checkSegments(canonical);
    return canonical.equals("/") ? ROOT : new ResourcePath(canonical);
  }

  /** The path, or nothing where the text is not one. */
  public static Optional<ResourcePath> tryParse(String raw) {
    try {
      return Optional.of(parse(raw));
    } catch (NotAPath e) {
      return Optional.empty();
    }
  }

  // A reserved character that came escaped stays escaped: RFC 3986 §2.2 makes %2B and + different
  // URIs. In the
  // decoded form it is carried as its three characters, with '%' itself marked by a private
  // sentinel.
  private static final char KEPT_ESCAPE = '\uFFFF';

  private static String decode(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c != '%') {
        checkCharacter(c);
        out.append(c);
        i++;
        continue;
      }
      int end = i;
      while (end < raw.length() && raw.charAt(end) == '%') {
        end += 3;
      }
      if (end > raw.length()) {
        throw new NotAPath(Flaw.BAD_ESCAPE);
      }
      appendEscaped(out, raw.substring(i, end));
      i = end;
    }
    return out.toString();
  }

  private static void appendEscaped(StringBuilder out, String run) {
    byte[] octets = new byte[run.length() / 3];
    for (int k = 0; k < octets.length; k++) {
      if (!isHex(run.charAt(3 * k + 1)) || !isHex(run.charAt(3 * k + 2))) {
        throw new NotAPath(Flaw.BAD_ESCAPE);
      }
      octets[k] = (byte) HexFormat.fromHexDigits(run, 3 * k + 1, 3 * k + 3);
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets))
              .toString();
    } catch (CharacterCodingException e) {
      throw new NotAPath(Flaw.NOT_UTF8);
    }
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '/' || c == '\\') {
        throw new NotAPath(Flaw.ESCAPED_SLASH);
      }
      checkCharacter(c);
      if (c < 0x80 && (c == '%' || "!$&'()*+,;=:@?#[]".indexOf(c) >= 0)) {
        out.append(KEPT_ESCAPE).append(HEX.toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static void checkCharacter(char c) {
    if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == KEPT_ESCAPE || c == '\uFFFE') {
      throw new NotAPath(Flaw.CONTROL_CHARACTER);
    }
    if (c == '\\') {
      throw new NotAPath(Flaw.ESCAPED_SLASH);
    }
  }

  private static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == KEPT_ESCAPE) {
        out.append('%');
      } else if (c == '/' || isPathCharacter(c)) {
        out.append((char) c);
      } else if (c >= 0xD800 && c <= 0xDFFF) {
        throw new NotAPath(Flaw.NOT_UTF8);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.toHexDigits(b));
        }
      }
    }
    return out.toString();
  }

  private static boolean isPathCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c < 0x80 && PATH_PUNCTUATION.indexOf(c) >= 0);
  }

  private static void checkSegments(String path) {
    int depth = 0;
    int start = 1;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end);
      if (segment.isEmpty()) {
        throw new NotAPath(Flaw.EMPTY_SEGMENT);
      }
      if (segment.equals(".") || segment.equals("..")) {
        throw new NotAPath(Flaw.DOT_SEGMENT);
      }
      if (++depth > DEEPEST) {
        throw new NotAPath(Flaw.TOO_DEEP);
      }
      start = end + 1;
    }
  }

  /** Whether this is a container (Solid Protocol §3.1: a path that ends in a slash). */
  public boolean isContainer() {
    return value.endsWith("/");
  }

  public boolean isRoot() {
    return value.equals("/");
  }

  /**
   * The container that holds this resource; nothing for the root. An ACL's parent is that of its
   * subject.
   */
  public Optional<ResourcePath> parent() {
    if (isRoot()) {
      return Optional.empty();
    }
    int end = isContainer() ? value.length() - 1 : value.length();
    int slash = value.lastIndexOf('/', end - 1);
    return Optional.of(slash == 0 ? ROOT : new ResourcePath(value.substring(0, slash + 1)));
  }

  /** The last segment, without a closing slash; empty for the root. */
  public String name() {
    int end = isContainer() ? value.length() - 1 : value.length();
    return end <= 0 ? "" : value.substring(value.lastIndexOf('/', end - 1) + 1, end);
  }

  /**
   * The path with its slash added or taken away.
   *
   * <p>Solid Protocol §3.1: if two URIs differ only in the trailing slash, the other "MUST NOT
   * correspond to another resource".
   */
  public Optional<ResourcePath> otherSlash() {
    if (isRoot()) {
      return Optional.empty();
    }
    return Optional.of(
        new ResourcePath(isContainer() ? value.substring(0, value.length() - 1) : value + "/"));
  }

  /** Whether this names an ACL document. */
  public boolean isAcl() {
    return value.endsWith(ACL_SUFFIX);
  }

  /** The ACL of this resource; nothing for an ACL, which has none of its own (WAC §3.1). */
  public Optional<ResourcePath> acl() {
    return isAcl() ? Optional.empty() : Optional.of(new ResourcePath(value + ACL_SUFFIX));
  }

  /** The resource whose ACL this is; this path itself where it is no ACL. */
  public ResourcePath subject() {
    if (!isAcl()) {
      return this;
    }
    String subject = value.substring(0, value.length() - ACL_SUFFIX.length());
    return subject.equals("/") ? ROOT : new ResourcePath(subject);
  }

  /**
   * Whether this is {@code container} itself or lies anywhere below it; an exact match for a
   * document.
   */
  public boolean isWithin(ResourcePath container) {
    return value.equals(container.value)
        || (container.isContainer() && value.startsWith(container.value));
  }

  /**
   * A child of this container.
   *
   * @param rawName one segment, percent-encoded where needed, with a closing slash for a container
   * @throws NotAPath where the name is not one segment
   */
  public ResourcePath child(String rawName) {
    if (!isContainer()) {
      throw new IllegalStateException("only a container has children");
    }
    String bare = rawName.endsWith("/") ? rawName.substring(0, rawName.length() - 1) : rawName;
    if (bare.isEmpty() || bare.indexOf('/') >= 0) {
      throw new NotAPath(Flaw.EMPTY_SEGMENT);
    }
    return parse(value + rawName);
  }

  /** The canonical text, beginning with a slash. */
  public String value() {
    return value;
  }

  @Override
  public int compareTo(ResourcePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourcePath path && path.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
