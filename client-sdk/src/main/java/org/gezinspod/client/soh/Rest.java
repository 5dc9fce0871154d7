package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one JSON object said beyond the vocabulary, as one {@code rdf:JSON} literal at its node, so
 * that the object can be rebuilt exactly. The RDF is the truth: the rest only remembers spelling,
 * and the mapping uses it only where it still agrees with the RDF.
 *
 * <ul>
 *   <li>{@code leden}: members kept word for word: unknown ones, {@code null}, values that were not
 *       understood, values in another spelling than the usual one;
 *   <li>{@code namen}: members that had another name than today's, with that name;
 *   <li>{@code vorm}: parts that stood there in another form: {@code "een"} (one object where a
 *       list is usual), {@code "reeks"} (a list where one object is usual, or an empty list), or
 *       the list itself with {@code {}} for each part, if other values stood between the parts;
 *   <li>{@code zonder}: members that would be there now and were not.
 * </ul>
 */
final class Rest {

  static final String ONE = "een";
  static final String LIST = "reeks";

  private static final SohReader READER = SohReader.ofRest();

  private final ObjectNode members;
  private final ObjectNode names;
  private final ObjectNode forms;
  private final ArrayNode without;

  private Rest(ObjectNode json) {
    this.members = json.withObject("/leden");
    this.names = json.withObject("/namen");
    this.forms = json.withObject("/vorm");
    this.without = json.withArray("/zonder");
  }

  static Rest empty() {
    return new Rest(JsonNodeFactory.instance.objectNode());
  }

  /** The rest at a node; empty if it is unreadable, a fresh one if the node has none. */
  static Optional<Rest> at(Resource node, Model model) {
    Optional<Value> literal =
        model.filter(node, Terms.REST, null).objects().stream()
            .min(Comparator.comparing(Value::stringValue));
    if (literal.isEmpty()) {
      return Optional.of(empty());
    }
    SohReading reading = READER.read(literal.get().stringValue(), DocumentType.MELDING);
    return reading instanceof SohReading.Whole whole
        ? read(whole.document().json())
        : Optional.empty();
  }

  private static Optional<Rest> read(ObjectNode json) {
    boolean sound =
        isAbsentOr(json.get("leden"), JsonNode::isObject)
            && isAbsentOr(json.get("namen"), JsonNode::isObject)
            && isAbsentOr(json.get("vorm"), JsonNode::isObject)
            && isAbsentOr(json.get("zonder"), JsonNode::isArray);
    return sound ? Optional.of(new Rest(json)) : Optional.empty();
  }

  private static boolean isAbsentOr(@Nullable JsonNode node, Predicate<JsonNode> test) {
    return node == null || test.test(node);
  }

  void keep(String name, JsonNode value) {
    members.set(name, value.deepCopy());
  }

  void named(String key, String name) {
    names.put(key, name);
  }

  void form(String key, JsonNode form) {
    forms.set(key, form);
  }

  void lacks(String key) {
    without.add(key);
  }

  Optional<JsonNode> kept(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The name under which the member stood in the original. */
  String nameOf(Member member) {
    JsonNode name = names.get(member.key());
    return name != null && name.isTextual() && member.otherNames().contains(name.textValue())
        ? name.textValue()
        : member.key();
  }

  Optional<JsonNode> formOf(String key) {
    return Optional.ofNullable(forms.get(key));
  }

  boolean lacked(String key) {
    for (JsonNode absent : without) {
      if (absent.isTextual() && absent.textValue().equals(key)) {
        return true;
      }
    }
    return false;
  }

  ObjectNode allKept() {
    return members;
  }

  /** The literal; empty if there is nothing to remember. */
  Optional<Literal> literal() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "leden", members);
    put(json, "namen", names);
    put(json, "vorm", forms);
    put(json, "zonder", without);
    return json.isEmpty()
        ? Optional.empty()
        : Optional.of(Terms.VALUES.createLiteral(ExactJson.of(json), Terms.RDF_JSON));
  }

  private static void put(ObjectNode json, String name, JsonNode part) {
    if (!part.isEmpty()) {
      json.set(name, part);
    }
  }
}
