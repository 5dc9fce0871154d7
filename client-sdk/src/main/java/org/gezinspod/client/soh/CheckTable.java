package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The demands of the exchange profile on JSON objects, as the build made them from the SHACL shapes
 * of the profile. Loaded once; never changes.
 */
final class CheckTable {

  private static final CheckTable TABLE = load();

  private final Map<String, String> shapeOfClass;
  private final Map<String, List<Check>> checksOfShape;

  private CheckTable(Map<String, String> shapeOfClass, Map<String, List<Check>> checksOfShape) {
    this.shapeOfClass = Map.copyOf(shapeOfClass);
    this.checksOfShape = Map.copyOf(checksOfShape);
  }

  /**
   * One demand on one member; an absent bound demands nothing.
   *
   * @param name the member
   * @param property the local name of its property in the vocabulary
   * @param node the shape that an object here meets
   * @param codes the codes of which the value is one
   * @param advice whether SOH's model asks it and its OpenAPI document does not
   */
  record Check(
      String name,
      String property,
      int minCount,
      int maxCount,
      int minLength,
      int maxLength,
      Optional<BigDecimal> minInclusive,
      Optional<BigDecimal> maxInclusive,
      Optional<String> datatype,
      Optional<Pattern> pattern,
      Optional<String> node,
      Set<String> codes,
      boolean advice,
      String dutch,
      String english) {

    SohProblem problem(String pointer, SohRule rule) {
      return new SohProblem(pointer, rule, dutch, english);
    }

    /** Whether SOH has a list here; a demand without a kind says nothing about that. */
    boolean isList() {
      return maxCount > 1;
    }

    /** Whether this demand says what the value is. */
    boolean saysKind() {
      return datatype.isPresent() || node.isPresent() || !codes.isEmpty();
    }
  }

  /**
   * The demands on a class of object at the root of a document; empty if there is no shape for it.
   */
  static Optional<String> shapeOf(SohClass kind) {
    return Optional.ofNullable(TABLE.shapeOfClass.get(kind.localName()));
  }

  static List<Check> checks(String shape) {
    return TABLE.checksOfShape.getOrDefault(shape, List.of());
  }

  static Set<String> shapes() {
    return TABLE.checksOfShape.keySet();
  }

  private static CheckTable load() {
    try (InputStream stream = CheckTable.class.getResourceAsStream("checks.json")) {
      if (stream == null) {
        throw new IllegalStateException("checks.json is missing: build the module with Maven");
      }
      JsonNode json = new ObjectMapper().readTree(stream);
      Map<String, String> shapes = new LinkedHashMap<>();
      json.path("roots")
          .properties()
          .forEach(root -> shapes.put(root.getKey(), root.getValue().textValue()));
      Map<String, List<Check>> checks = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> shape : json.path("shapes").properties()) {
        List<Check> list = new ArrayList<>();
        shape.getValue().forEach(check -> list.add(check(check)));
        checks.put(shape.getKey(), List.copyOf(list));
      }
      return new CheckTable(shapes, checks);
    } catch (IOException e) {
      throw new IllegalStateException("checks.json is damaged", e);
    }
  }

  private static Check check(JsonNode json) {
    Set<String> codes = new HashSet<>();
    json.path("in").forEach(code -> codes.add(code.textValue()));
    return new Check(
        json.required("name").textValue(),
        json.required("property").textValue(),
        json.path("minCount").asInt(0),
        json.path("maxCount").asInt(Integer.MAX_VALUE),
        json.path("minLength").asInt(0),
        json.path("maxLength").asInt(Integer.MAX_VALUE),
        Optional.ofNullable(json.get("minInclusive")).map(JsonNode::decimalValue),
        Optional.ofNullable(json.get("maxInclusive")).map(JsonNode::decimalValue),
        Optional.ofNullable(json.get("datatype")).map(JsonNode::textValue),
        Optional.ofNullable(json.get("pattern")).map(JsonNode::textValue).map(Pattern::compile),
        Optional.ofNullable(json.get("node")).map(JsonNode::textValue),
        Set.copyOf(codes),
        json.path("advice").asBoolean(false),
        json.required("nl").textValue(),
        json.required("en").textValue());
  }
}
