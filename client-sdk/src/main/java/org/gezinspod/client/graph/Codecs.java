package org.gezinspod.client.graph;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The values that documents of the vocabulary hold, and their datatypes. */
public final class Codecs {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** XSD 1.1 allows more, but no program agrees on what it means. */
  private static final int LAST_YEAR = 9999;

  /** Text; also with a language when it was written so. */
  public static final Codec<String> TEXT =
      literal("a text", Set.of(XSD.STRING, RDF.LANGSTRING), label -> label, Codecs::text);

  /** A whole number. */
  public static final Codec<Integer> NUMBER =
      literal(
          "a whole number",
          Set.of(XSD.INTEGER, XSD.INT, XSD.LONG, XSD.NON_NEGATIVE_INTEGER, XSD.POSITIVE_INTEGER),
          Integer::valueOf,
          number -> VALUES.createLiteral(number.toString(), XSD.INTEGER));

  /** Yes or no. */
  public static final Codec<Boolean> TRUTH =
      literal("true or false", Set.of(XSD.BOOLEAN), Codecs::truth, VALUES::createLiteral);

  /** A moment with its offset from UTC; without one nobody knows which moment it was. */
  public static final Codec<OffsetDateTime> MOMENT =
      literal(
          "a moment with a time zone",
          Set.of(XSD.DATETIME, XSD.DATETIMESTAMP),
          OffsetDateTime::parse,
          Codecs::moment);

  /** A date. */
  public static final Codec<LocalDate> DATE =
      literal("a date", Set.of(XSD.DATE), LocalDate::parse, Codecs::partialDate);

  /** A date of which the day, or the day and the month, may be unknown. */
  public static final Codec<Temporal> PARTIAL_DATE =
      literal(
          "a date, a month or a year",
          Set.of(XSD.DATE, XSD.GYEARMONTH, XSD.GYEAR),
          Codecs::partialDate,
          Codecs::partialDate);

  /** A time of day. */
  public static final Codec<LocalTime> TIME =
      literal(
          "a time",
          Set.of(XSD.TIME),
          LocalTime::parse,
          time -> VALUES.createLiteral(DateTimeFormatter.ISO_LOCAL_TIME.format(time), XSD.TIME));

  /** The name of a language, as {@code nl}. */
  public static final Codec<String> LANGUAGE =
      literal(
          "a language",
          Set.of(XSD.LANGUAGE),
          label -> label,
          tag -> VALUES.createLiteral(tag, XSD.LANGUAGE));

  /** A web address that is a value: {@code xsd:anyURI}. */
  public static final Codec<URI> ADDRESS =
      literal(
          "a web address",
          Set.of(XSD.ANYURI),
          URI::create,
          uri -> VALUES.createLiteral(uri.toString(), XSD.ANYURI));

  /** A link to another resource. */
  public static final Codec<IRI> LINK = new LinkCodec();

  private Codecs() {}

  private static <V> Codec<V> literal(
      String what, Set<IRI> datatypes, Function<String, V> reading, Function<V, Value> writing) {
    return new LiteralCodec<>(what, datatypes, reading, writing);
  }

  private static Value text(String text) {
    // Half a surrogate pair has no UTF-8 and would arrive as a question mark.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("The text holds half a character (a lone surrogate)");
    }
    return VALUES.createLiteral(text);
  }

  private static Boolean truth(String label) {
    return switch (label) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Value moment(OffsetDateTime moment) {
    // XSD knows no seconds in an offset.
    boolean odd = moment.getOffset().getTotalSeconds() % 60 != 0;
    OffsetDateTime written = odd ? moment.withOffsetSameInstant(ZoneOffset.UTC) : moment;
    demandYear(written.getYear());
    return VALUES.createLiteral(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written), XSD.DATETIME);
  }

  private static Temporal partialDate(String label) {
    return switch (label.length()) {
      case 4 -> Year.parse(label);
      case 7 -> YearMonth.parse(label);
      default -> LocalDate.parse(label);
    };
  }

  private static Value partialDate(Temporal date) {
    if (date instanceof LocalDate day) {
      demandYear(day.getYear());
      return VALUES.createLiteral(day.toString(), XSD.DATE);
    }
    if (date instanceof YearMonth month) {
      demandYear(month.getYear());
      return VALUES.createLiteral(month.toString(), XSD.GYEARMONTH);
    }
    if (date instanceof Year year) {
      demandYear(year.getValue());
      return VALUES.createLiteral("%04d".formatted(year.getValue()), XSD.GYEAR);
    }
    throw new IllegalArgumentException("A LocalDate, a YearMonth or a Year is needed");
  }

  private static void demandYear(int year) {
    if (year < 1 || year > LAST_YEAR) {
      throw new IllegalArgumentException("The year must lie between 1 and " + LAST_YEAR);
    }
  }

  private record LiteralCodec<V>(
      String what, Set<IRI> datatypes, Function<String, V> reading, Function<V, Value> writing)
      implements Codec<V> {
    @Override
    public V read(Value value) {
      if (value instanceof Literal literal && datatypes.contains(literal.getDatatype())) {
        return reading.apply(literal.getLabel());
      }
      throw new IllegalArgumentException("another kind of value");
    }

    @Override
    public Value write(V value) {
      return writing.apply(value);
    }
  }

  private record LinkCodec() implements Codec<IRI> {
    @Override
    public IRI read(Value value) {
      if (value instanceof IRI iri) {
        return iri;
      }
      throw new IllegalArgumentException("not an IRI");
    }

    @Override
    public Value write(IRI value) {
      return value;
    }

    @Override
    public String what() {
      return "a link";
    }
  }
}
