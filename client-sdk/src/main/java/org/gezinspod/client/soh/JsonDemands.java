package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Whether one JSON value meets one demand. */
final class JsonDemands {

  private JsonDemands() {}

  /** The first rule that the value breaks. */
  static Optional<SohRule> broken(JsonNode value, CheckTable.Check check) {
    if (check.node().isPresent()) {
      return value.isObject() ? Optional.empty() : Optional.of(SohRule.WRONG_TYPE);
    }
    if (!check.codes().isEmpty()) {
      if (!value.isTextual()) {
        return Optional.of(SohRule.WRONG_TYPE);
      }
      return check.codes().contains(value.textValue())
          ? Optional.empty()
          : Optional.of(SohRule.NOT_IN_LIST);
    }
    Optional<SohRule> kind = ofDatatype(value, check.datatype().orElse("string"));
    return kind.isPresent() ? kind : ofBounds(value, check);
  }

  private static Optional<SohRule> ofDatatype(JsonNode value, String datatype) {
    switch (datatype) {
      case "string":
        return value.isTextual() ? Optional.empty() : Optional.of(SohRule.WRONG_TYPE);
      case "boolean":
        return value.isBoolean() ? Optional.empty() : Optional.of(SohRule.WRONG_TYPE);
      case "integer":
        // JSON Schema: a number with a zero fraction is an integer; ours must be written as one.
        return value.isNumber() && value.asText().matches("-?(0|[1-9][0-9]*)")
            ? Optional.empty()
            : Optional.of(SohRule.WRONG_TYPE);
      case "dateTime":
        return spelled(value, text -> isMoment(text, XSD.DATETIME));
      case "date":
        // RFC 3339: a full-date has no time zone.
        return spelled(value, text -> text.length() == 10 && isMoment(text, XSD.DATE));
      case "time":
        return spelled(value, text -> isMoment(text, XSD.TIME));
      case "anyURI":
        return spelled(value, JsonDemands::isAddress);
      default:
        throw new IllegalStateException("No JSON for the datatype " + datatype);
    }
  }

  private static Optional<SohRule> spelled(JsonNode value, Predicate<String> form) {
    if (!value.isTextual()) {
      return Optional.of(SohRule.WRONG_TYPE);
    }
    String text = value.textValue();
    return text.strip().equals(text) && form.test(text)
        ? Optional.empty()
        : Optional.of(SohRule.WRONG_FORM);
  }

  private static boolean isMoment(String text, IRI datatype) {
    return text.length() <= Codecs.MAX_MOMENT && XMLDatatypeUtil.isValidValue(text, datatype);
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<SohRule> ofBounds(JsonNode value, CheckTable.Check check) {
    if (value.isTextual()) {
      String text = value.textValue();
      int length = text.codePointCount(0, text.length());
      if (length < check.minLength() || length > check.maxLength()) {
        return Optional.of(SohRule.WRONG_LENGTH);
      }
      if (check.pattern().isPresent() && !check.pattern().get().matcher(text).find()) {
        return Optional.of(SohRule.WRONG_FORM);
      }
    }
    if (value.isNumber()) {
      boolean low =
          check
              .minInclusive()
              .filter(least -> value.decimalValue().compareTo(least) < 0)
              .isPresent();
      boolean high =
          check.maxInclusive().filter(most -> value.decimalValue().compareTo(most) > 0).isPresent();
      return low || high ? Optional.of(SohRule.OUT_OF_RANGE) : Optional.empty();
    }
    return Optional.empty();
  }
}
