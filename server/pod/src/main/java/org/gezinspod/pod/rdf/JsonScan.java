package org.gezinspod.pod.rdf;

import static jakarta.json.stream.JsonParser.Event.END_ARRAY;
import static jakarta.json.stream.JsonParser.Event.END_OBJECT;
import static jakarta.json.stream.JsonParser.Event.KEY_NAME;

import jakarta.json.Json;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.gezinspod.pod.failure.PodFailure.Malformed;

/**
 * One pass over the text of a JSON-LD document before it is understood: nesting, duplicate keys,
 * numbers, and how much work its contexts can make. It also notes where the document first refers
 * to a context elsewhere.
 */
final class JsonScan {
  // At most 64 digits and a power of ten of at most three: what a double can hold and more, and
  // nothing that takes long to write out.
  private static final Pattern NUMBER_WITHIN_BOUNDS =
      Pattern.compile("-?[0-9.]{1,64}(?:[eE][+-]?[0-9]{1,3})?");

  private static final String CONTEXT = "@context";

  /** An object or array that is open. */
  private static final class Frame {
    final boolean object;
    final Set<String> keys = new HashSet<>();
    // How many contexts stand around and in this frame.
    final int contexts;
    // Whether a string in this array would be a reference to a context.
    final boolean referring;
    String key = "";

    Frame(boolean object, int contexts, boolean referring) {
      this.object = object;
      this.contexts = contexts;
      this.referring = referring;
    }
  }

  private final RdfLimits limits;
  private final long productTerms;
  private final Deque<Frame> open = new ArrayDeque<>();
  private long values;
  private long objects;
  private long contexts;
  private long entries;
  private long scopedEntries;
  private long referenceLine;
  private long referenceColumn;
  private boolean structured;

  /**
   * @param productTerms how many entries the one context has that may be referred to
   */
  JsonScan(RdfLimits limits, long productTerms) {
    this.limits = limits;
    this.productTerms = productTerms;
  }

  void scan(SourceText source) {
    JsonParser parser = Json.createParser(source);
    try {
      while (parser.hasNext()) {
        step(parser, parser.next());
      }
    } catch (JsonParsingException e) {
      throw at(e.getLocation(), "syntax");
    } catch (NoSuchElementException e) {
      throw at(parser.getLocation(), "syntax");
    }
    if (!structured) {
      throw new Malformed("syntax", 1, 1);
    }
  }

  /** A reference to a context elsewhere was met while expanding and is refused. */
  Malformed remoteContext() {
    return new Malformed("remote-context", referenceLine, referenceColumn);
  }

  private void step(JsonParser parser, JsonParser.Event event) {
    if (event != END_OBJECT && event != END_ARRAY && event != KEY_NAME) {
      limits.checkJsonValues(++values);
    }
    switch (event) {
      case START_OBJECT -> {
        objects++;
        checkWork();
        enter(true);
      }
      case START_ARRAY -> {
        enter(false);
      }
      case END_OBJECT, END_ARRAY -> open.pop();
      case KEY_NAME -> key(parser);
      case VALUE_STRING -> string(parser);
      case VALUE_NUMBER -> number(parser);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
    }
  }

  private void enter(boolean object) {
    Frame outer = open.peek();
    boolean context = outer != null && isContextPlace(outer);
    int around = outer == null ? 0 : outer.contexts;
    if (object && context) {
      contexts++;
      checkWork();
    }
    open.push(new Frame(object, object && context ? around + 1 : around, !object && context));
    limits.checkNesting(open.size());
    structured = true;
  }

  private static boolean isContextPlace(Frame frame) {
    return frame.object ? frame.key.equals(CONTEXT) : frame.referring;
  }

  private void key(JsonParser parser) {
    Frame frame = open.getFirst();
    String key = parser.getString();
    // RFC 8259 §4: "The names within an object SHOULD be unique"; what differs between readers is
    // refused.
    if (!frame.keys.add(key)) {
      throw at(parser.getLocation(), "duplicate-key");
    }
    if (frame.contexts > 0) {
      count(frame.contexts, 1);
    }
    frame.key = key;
  }

  private void string(JsonParser parser) {
    Frame frame = open.peek();
    if (frame == null) {
      throw at(parser.getLocation(), "syntax");
    }
    if (frame.object
        && frame.key.equals("@language")
        && !Intake.isLanguageTag(parser.getString())) {
      throw at(parser.getLocation(), "language-tag");
    }
    boolean imported = frame.object && frame.contexts > 0 && frame.key.equals("@import");
    if (isContextPlace(frame) || imported) {
      if (referenceLine == 0) {
        JsonLocation location = parser.getLocation();
        referenceLine = location.getLineNumber();
        referenceColumn = location.getColumnNumber();
      }
      contexts++;
      count(frame.contexts + 1, productTerms);
    }
  }

  private void count(int depth, long more) {
    entries += more;
    if (depth > 1) {
      scopedEntries += more;
    }
    checkWork();
  }

  // An embedded context copies the active one; a scoped one may be applied again for each object.
  private void checkWork() {
    limits.checkContextWork(contexts * entries + objects * scopedEntries);
  }

  private void number(JsonParser parser) {
    if (open.isEmpty()) {
      throw at(parser.getLocation(), "syntax");
    }
    if (!NUMBER_WITHIN_BOUNDS.matcher(parser.getString()).matches()) {
      throw at(parser.getLocation(), "number");
    }
  }

  private static Malformed at(JsonLocation location, String problem) {
    return new Malformed(
        problem, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }
}
