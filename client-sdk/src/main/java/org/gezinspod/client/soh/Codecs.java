package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The codecs of the leaves of the ministry's documents. */
final class Codecs {

  static final ValueCodec TEXT = new Spelled(XSD.STRING, UnaryOperator.identity());
  static final ValueCodec DATE = new Spelled(XSD.DATE, UnaryOperator.identity());
  static final ValueCodec ANY_URI = new Spelled(XSD.ANYURI, UnaryOperator.identity());

  // RFC 3339 §5.6 allows a lower case "t" and "z"; xsd:dateTime does not.
  static final ValueCodec DATE_TIME =
      new Spelled(XSD.DATETIME, written -> written.toUpperCase(Locale.ROOT));

  // "14:00" is how people write a time; xsd:time has seconds.
  static final ValueCodec TIME =
      new Spelled(
          XSD.TIME, written -> written.matches("[0-9]{2}:[0-9]{2}") ? written + ":00" : written);

  // Melding.yaml demands a voorvoegsel of at least one character: systems send an empty one for a
  // person without. In the RDF such a person has none.
  static final ValueCodec TEXT_OR_NOTHING =
      new Spelled(XSD.STRING, UnaryOperator.identity()) {
        @Override
        public Optional<Value> toRdf(JsonNode json) {
          return json.isTextual() && json.textValue().isBlank()
              ? Optional.empty()
              : super.toRdf(json);
        }

        @Override
        public Optional<JsonNode> toJson(Value value) {
          return super.toJson(value).filter(json -> !json.textValue().isBlank());
        }
      };

  static final ValueCodec POSTCODE = new Spelled(XSD.STRING, Codecs::usualPostcode);

  static final ValueCodec BSN =
      new Spelled(XSD.STRING, CitizenServiceNumbers::usual) {
        @Override
        public Optional<Value> toRdf(JsonNode json) {
          // A number lost its leading zero on the way; the text form is the only safe one.
          return super.toRdf(
              json.isIntegralNumber() ? JsonNodeFactory.instance.textNode(json.asText()) : json);
        }
      };

  static final ValueCodec INTEGER = new WholeNumber();
  static final ValueCodec BOOLEAN = new Truth();

  static final ValueCodec REPORT_KIND =
      new ConceptCodec("soort-melding", Map.of("NAZ", "NAZ", "VT", "VT", "ZVH", "ZVH"));

  // The earlier drafts wrote a word; "anders" becomes 9, not specified.
  static final ValueCodec GENDER =
      new ConceptCodec(
          "geslacht",
          Map.of(
              "0",
              "0",
              "1",
              "1",
              "2",
              "2",
              "9",
              "9",
              "onbekend",
              "0",
              "man",
              "1",
              "vrouw",
              "2",
              "anders",
              "9"));

  /** No date or time is longer; a validator of XSD takes seconds for a million digits. */
  static final int MAX_MOMENT = 64;

  private static final Pattern POSTCODE_LETTERS =
      Pattern.compile("\\s*([1-9][0-9]{3})\\s*([A-Za-z]{2})\\s*");

  private Codecs() {}

  private static String usualPostcode(String written) {
    Matcher parts = POSTCODE_LETTERS.matcher(written);
    return parts.matches()
        ? parts.group(1) + " " + parts.group(2).toUpperCase(Locale.ROOT)
        : written;
  }

  /** A JSON string that is the lexical form of a literal, perhaps in the usual spelling first. */
  private static class Spelled implements ValueCodec {
    private final IRI datatype;
    private final UnaryOperator<String> usual;

    Spelled(IRI datatype, UnaryOperator<String> usual) {
      this.datatype = datatype;
      this.usual = usual;
    }

    @Override
    public Optional<Value> toRdf(JsonNode json) {
      if (!json.isTextual()) {
        return Optional.empty();
      }
      String label = usual.apply(json.textValue());
      return isValid(label)
          ? Optional.of(Terms.VALUES.createLiteral(label, datatype))
          : Optional.empty();
    }

    @Override
    public Optional<JsonNode> toJson(Value value) {
      if (!(value instanceof Literal literal)) {
        return Optional.empty();
      }
      // A text in a language is still the text; the mapping reports that SOH cannot say which.
      boolean fits =
          literal.getDatatype().equals(datatype)
              || (datatype.equals(XSD.STRING) && literal.getDatatype().equals(RDF.LANGSTRING));
      String label = usual.apply(literal.getLabel());
      return fits && isValid(label) && StorableText.is(label)
          ? Optional.of(JsonNodeFactory.instance.textNode(label))
          : Optional.empty();
    }

    private boolean isValid(String label) {
      if (datatype.equals(XSD.STRING)) {
        return true;
      }
      // XSD collapses white space around a value; a document with it is kept, not understood.
      boolean isAddress = datatype.equals(XSD.ANYURI);
      return label.strip().equals(label)
          && !label.isEmpty()
          && (isAddress || label.length() <= MAX_MOMENT)
          && XMLDatatypeUtil.isValidValue(label, datatype);
    }
  }

  /** A whole number: JSON number and xsd:integer. */
  private static final class WholeNumber implements ValueCodec {
    private static final Pattern USUAL = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    // More digits than any count in a document; converting a longer one costs time by the square.
    private static final int MAX_DIGITS = SohLimits.DEFAULT.maxNumberLength();

    @Override
    public Optional<Value> toRdf(JsonNode json) {
      if (!json.isNumber()) {
        return Optional.empty();
      }
      BigInteger whole;
      try {
        whole = json.decimalValue().toBigIntegerExact();
      } catch (ArithmeticException e) {
        return Optional.empty();
      }
      String label = whole.toString();
      return label.length() > MAX_DIGITS
          ? Optional.empty()
          : Optional.of(Terms.VALUES.createLiteral(label, CoreDatatype.XSD.INTEGER));
    }

    @Override
    public Optional<JsonNode> toJson(Value value) {
      if (!(value instanceof Literal literal)
          || !XMLDatatypeUtil.isIntegerDatatype(literal.getDatatype())) {
        return Optional.empty();
      }
      if (literal.getLabel().length() > MAX_DIGITS
          || !XMLDatatypeUtil.isValidValue(literal.getLabel(), literal.getDatatype())) {
        return Optional.empty();
      }
      String label = new BigInteger(literal.getLabel().strip()).toString();
      if (!USUAL.matcher(label).matches()) {
        return Optional.of(new ExactNumber(label));
      }
      long whole = Long.parseLong(label);
      return Optional.of(
          whole == (int) whole
              ? JsonNodeFactory.instance.numberNode((int) whole)
              : JsonNodeFactory.instance.numberNode(whole));
    }
  }

  /** True and false. */
  private static final class Truth implements ValueCodec {
    @Override
    public Optional<Value> toRdf(JsonNode json) {
      return json.isBoolean()
          ? Optional.of(Terms.VALUES.createLiteral(json.booleanValue()))
          : Optional.empty();
    }

    @Override
    public Optional<JsonNode> toJson(Value value) {
      if (!(value instanceof Literal literal) || !literal.getDatatype().equals(XSD.BOOLEAN)) {
        return Optional.empty();
      }
      String label = literal.getLabel();
      return XMLDatatypeUtil.isValidBoolean(label)
          ? Optional.of(JsonNodeFactory.instance.booleanNode(XMLDatatypeUtil.parseBoolean(label)))
          : Optional.empty();
    }
  }

  /** A code of a list and the concept with that notation. */
  private static final class ConceptCodec implements ValueCodec {
    private final String scheme;
    private final Map<String, String> notations;

    /**
     * @param notations each accepted spelling, with its notation; a notation stands for itself
     */
    ConceptCodec(String scheme, Map<String, String> notations) {
      this.scheme = scheme;
      this.notations = notations;
    }

    @Override
    public Optional<Value> toRdf(JsonNode json) {
      boolean code = json.isTextual() || json.isIntegralNumber();
      return code
          ? Optional.ofNullable(notations.get(json.asText()))
              .map(notation -> Terms.concept(scheme, notation))
          : Optional.empty();
    }

    @Override
    public Optional<JsonNode> toJson(Value value) {
      return notations.values().stream()
          .filter(notation -> Terms.concept(scheme, notation).equals(value))
          .findFirst()
          .map(JsonNodeFactory.instance::textNode);
    }
  }
}
