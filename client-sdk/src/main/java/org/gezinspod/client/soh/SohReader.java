package org.gezinspod.client.soh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads JSON documents strictly and within limits (RFC 8259): UTF-8 only, no duplicate members, no
 * text after the document, no half surrogate pairs. Bad input is never an exception: it is a {@link
 * SohReading.Refused} that says what is wrong and where, without repeating a value. Safe for use by
 * several threads.
 */
public final class SohReader {

  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SohLimits limits;
  private final int maxDepth;
  private final JsonFactory factory;

  /** A reader with {@link SohLimits#DEFAULT}. */
  public SohReader() {
    this(SohLimits.DEFAULT);
  }

  /** A reader with limits of the caller's choice. */
  public SohReader(SohLimits limits) {
    this(limits, limits.maxDepth());
  }

  private SohReader(SohLimits limits, int maxDepth) {
    this.limits = Objects.requireNonNull(limits);
    this.maxDepth = maxDepth;
    // Our own limits are tighter and name the place. Jackson's stand behind them.
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth + 1)
                    .maxStringLength(limits.maxBytes())
                    .maxNameLength(limits.maxBytes())
                    .maxNumberLength(limits.maxBytes())
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  /** A reader of what any other reader let through, wrapped in two more objects. */
  static SohReader ofRest() {
    int all = Integer.MAX_VALUE - 8;
    return new SohReader(
        new SohLimits(all, SohLimits.MAX_DEPTH, all, all, all, all, all), SohLimits.MAX_DEPTH + 2);
  }

  /**
   * Reads one document from a stream, at most the limit plus one byte of it.
   *
   * @throws IOException if the stream itself fails; never because of what it holds
   */
  public SohReading read(InputStream stream, DocumentType type) throws IOException {
    return read(stream.readNBytes(limits.maxBytes() + 1), type);
  }

  /** Reads one document from bytes in UTF-8. */
  public SohReading read(byte[] bytes, DocumentType type) {
    if (bytes.length > limits.maxBytes()) {
      return new SohReading.Refused(tooMuch("", SohRule.TOO_LARGE, limits.maxBytes()));
    }
    CharBuffer characters;
    try {
      characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return new SohReading.Refused(SohProblem.at("", SohRule.NOT_UTF8));
    }
    return read(characters, type);
  }

  /** Reads one document from text. */
  public SohReading read(String text, DocumentType type) {
    if (text.length() > limits.maxBytes()) {
      return new SohReading.Refused(tooMuch("", SohRule.TOO_LARGE, limits.maxBytes()));
    }
    return read(CharBuffer.wrap(text.toCharArray()), type);
  }

  private SohReading read(CharBuffer text, DocumentType type) {
    // RFC 8259 §8.1: parsers "MAY ignore the presence of a byte order mark".
    if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
      text.get();
    }
    Pass pass = new Pass();
    try (JsonParser parser =
        factory.createParser(
            new CharArrayReader(
                text.array(), text.arrayOffset() + text.position(), text.remaining()))) {
      ObjectNode root = pass.document(parser);
      return new SohReading.Whole(new SohDocument(type, root));
    } catch (Refusal refusal) {
      return new SohReading.Refused(refusal.problem);
    } catch (IOException e) {
      return new SohReading.Refused(SohProblem.at(pass.pointer, SohRule.NOT_JSON));
    }
  }

  private static SohProblem tooMuch(String pointer, SohRule rule, int limit) {
    return SohProblem.at(
        pointer, rule, "De grens is " + limit + ".", "The limit is " + limit + ".");
  }

  /** One walk over one document. */
  private final class Pass {
    private String pointer = "";
    private int depth;
    private int values;

    ObjectNode document(JsonParser parser) throws IOException, Refusal {
      JsonToken first = next(parser);
      if (first != JsonToken.START_OBJECT) {
        // An array or a scalar is read to its end first, so that broken JSON is called broken.
        if (first != null) {
          value(parser, first, "");
        }
        throw refusal("", first == null ? SohRule.NOT_JSON : SohRule.NOT_AN_OBJECT);
      }
      ObjectNode root = object(parser, "");
      pointer = "";
      JsonToken after;
      try {
        after = parser.nextToken();
      } catch (IOException e) {
        throw refusal("", SohRule.TRAILING_TEXT);
      }
      if (after != null) {
        throw refusal("", SohRule.TRAILING_TEXT);
      }
      return root;
    }

    private JsonNode value(JsonParser parser, JsonToken token, String here)
        throws IOException, Refusal {
      pointer = here;
      count(here);
      switch (token) {
        case START_OBJECT:
          return object(parser, here);
        case START_ARRAY:
          return array(parser, here);
        case VALUE_STRING:
          return JsonNodeFactory.instance.textNode(
              text(parser.getText(), here, limits.maxTextLength()));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
          return number(parser.getText(), here);
        case VALUE_TRUE:
          return JsonNodeFactory.instance.booleanNode(true);
        case VALUE_FALSE:
          return JsonNodeFactory.instance.booleanNode(false);
        case VALUE_NULL:
          return JsonNodeFactory.instance.nullNode();
        default:
          throw refusal(here, SohRule.NOT_JSON);
      }
    }

    private ObjectNode object(JsonParser parser, String here) throws IOException, Refusal {
      enter(here);
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (JsonToken token = next(parser); token != JsonToken.END_OBJECT; token = next(parser)) {
        if (token != JsonToken.FIELD_NAME) {
          throw refusal(here, SohRule.NOT_JSON);
        }
        String name = text(parser.currentName(), here, limits.maxNameLength());
        String there = Pointers.member(here, name);
        if (object.has(name)) {
          throw refusal(there, SohRule.DUPLICATE_MEMBER);
        }
        count(there);
        pointer = there;
        object.set(name, value(parser, present(next(parser), there), there));
        pointer = here;
      }
      depth--;
      return object;
    }

    private ArrayNode array(JsonParser parser, String here) throws IOException, Refusal {
      enter(here);
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
        String there = Pointers.item(here, array.size());
        array.add(value(parser, present(token, there), there));
        pointer = here;
      }
      depth--;
      return array;
    }

    private JsonNode number(String written, String here) throws Refusal {
      if (written.length() > limits.maxNumberLength()) {
        throw new Refusal(tooMuch(here, SohRule.TOO_LONG_NUMBER, limits.maxNumberLength()));
      }
      if (PLAIN_INTEGER.matcher(written).matches()) {
        long plain = Long.parseLong(written);
        return plain == (int) plain
            ? JsonNodeFactory.instance.numberNode((int) plain)
            : JsonNodeFactory.instance.numberNode(plain);
      }
      try {
        ExactNumber number = new ExactNumber(written);
        if (Math.abs((long) number.decimalValue().scale()) <= limits.maxExponent()) {
          return number;
        }
      } catch (NumberFormatException e) {
        // An exponent beyond what any number type holds: the same refusal as one over the limit.
      }
      throw new Refusal(tooMuch(here, SohRule.TOO_LONG_NUMBER, limits.maxExponent()));
    }

    private String text(String value, String here, int limit) throws Refusal {
      if (value.length() > limit) {
        throw new Refusal(tooMuch(here, SohRule.TOO_LONG_TEXT, limit));
      }
      if (!StorableText.is(value)) {
        throw refusal(here, SohRule.UNSTORABLE_TEXT);
      }
      return value;
    }

    private void enter(String here) throws Refusal {
      if (++depth > maxDepth) {
        throw new Refusal(tooMuch(here, SohRule.TOO_DEEP, maxDepth));
      }
    }

    private void count(String here) throws Refusal {
      if (++values > limits.maxValues()) {
        throw new Refusal(tooMuch(here, SohRule.TOO_MANY_VALUES, limits.maxValues()));
      }
    }

    private JsonToken present(JsonToken token, String here) throws Refusal {
      if (token == null) {
        throw refusal(here, SohRule.NOT_JSON);
      }
      return token;
    }

    private JsonToken next(JsonParser parser) throws Refusal {
      try {
        return parser.nextToken();
      } catch (IOException e) {
        throw brokenAt(parser.currentLocation());
      }
    }

    private Refusal brokenAt(JsonLocation place) {
      // Jackson's own message quotes the text, so only the place is told.
      return new Refusal(
          SohProblem.at(
              pointer,
              SohRule.NOT_JSON,
              "Zie regel " + place.getLineNr() + ", kolom " + place.getColumnNr() + ".",
              "See line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
    }

    private Refusal refusal(String here, SohRule rule) {
      return new Refusal(SohProblem.at(here, rule));
    }
  }

  /** Carries a problem from the depth of a walk to its start; never leaves this class. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SohProblem problem;

    Refusal(SohProblem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
