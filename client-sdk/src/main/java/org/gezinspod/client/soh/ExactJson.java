package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one spelling per content: members sorted, no white space, numbers as they were written.
 * Two documents that are equal, key order aside, have the same text here.
 */
final class ExactJson {

  private ExactJson() {}

  static String of(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  static boolean same(JsonNode one, JsonNode other) {
    return of(one).equals(of(other));
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
      text.append('{');
      String separator = "";
      for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
        text.append(separator);
        quote(member.getKey(), text);
        text.append(':');
        write(member.getValue(), text);
        separator = ",";
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
        write(items.next(), text);
        text.append(items.hasNext() ? "," : "");
      }
      text.append(']');
    } else if (node.isTextual()) {
      quote(node.textValue(), text);
    } else {
      text.append(node.asText());
    }
  }

  // RFC 8785 §3.2.2.2: only the quotation mark, the reverse solidus and control characters escape.
  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7f) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
