package org.gezinspod.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of an {@code application/x-www-form-urlencoded} body or query, read strictly. */
public final class Form {

  public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  /** More fields than any form of ours has. */
  private static final int MAX_FIELDS = 200;

  public static final Form EMPTY = new Form(Map.of());

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads a form.
   *
   * @throws HttpProblem 400 for a broken escape, bytes that are no UTF-8, or too many fields
   */
  public static Form parse(String encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int count = 0;
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_FIELDS) {
        throw bad("The form has more than " + MAX_FIELDS + " fields.");
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return new Form(fields);
  }

  /**
   * Reads the body of an exchange as a form.
   *
   * @throws HttpProblem 415 when it is not declared to be one, and as {@link #parse} and {@link
   *     Exchange#body}
   */
  public static Form read(Exchange exchange, int limit) {
    String type = exchange.header("Content-Type").orElse("");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(MEDIA_TYPE)) {
      throw new HttpProblem(
              HttpProblems.MEDIA_TYPE, "The body must be a form: Content-Type: " + MEDIA_TYPE + ".")
          .header("Accept", MEDIA_TYPE);
    }
    return parse(new String(exchange.body(limit), StandardCharsets.ISO_8859_1));
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Every value of a field, in order. */
  public List<String> all(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  public Set<String> names() {
    return Set.copyOf(fields.keySet());
  }

  /** The same fields, encoded anew: what comes out is safe in a URL whatever went in. */
  public String encoded() {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(value -> encode(field.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+') {
        bytes.put((byte) ' ');
      } else if (c == '%') {
        bytes.put(escaped(text, i));
        i += 2;
      } else if (c > 0x7e || c < 0x20) {
        throw bad("The form holds a character that must be escaped.");
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw bad("An escape in the form is not UTF-8.");
    }
  }

  private static byte escaped(String text, int at) {
    if (at + 2 < text.length()) {
      int high = Character.digit(text.charAt(at + 1), 16);
      int low = Character.digit(text.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        return (byte) (high << 4 | low);
      }
    }
    throw bad("The form has a '%' without two hex digits after it.");
  }

  private static HttpProblem bad(String detail) {
    return new HttpProblem(HttpProblems.BAD_REQUEST, detail);
  }
}
