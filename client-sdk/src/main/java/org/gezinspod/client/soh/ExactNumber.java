package org.gezinspod.client.soh;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A JSON number that remembers how it was written: {@code 12.0}, {@code 1.20E+1}, {@code -0}. */
final class ExactNumber extends NumericNode {

  private static final long serialVersionUID = 1L;

  private final String written;
  private final BigDecimal value;

  ExactNumber(String written) {
    this.written = written;
    this.value = new BigDecimal(written);
  }

  @Override
  public JsonToken asToken() {
    return JsonToken.VALUE_NUMBER_FLOAT;
  }

  @Override
  public JsonParser.NumberType numberType() {
    return JsonParser.NumberType.BIG_DECIMAL;
  }

  @Override
  public Number numberValue() {
    return value;
  }

  @Override
  public int intValue() {
    return value.intValue();
  }

  @Override
  public long longValue() {
    return value.longValue();
  }

  @Override
  public double doubleValue() {
    return value.doubleValue();
  }

  @Override
  public BigDecimal decimalValue() {
    return value;
  }

  @Override
  public BigInteger bigIntegerValue() {
    return value.toBigInteger();
  }

  @Override
  public boolean canConvertToInt() {
    return fits(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public boolean canConvertToLong() {
    return fits(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private boolean fits(long least, long most) {
    return value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  @Override
  public String asText() {
    return written;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeNumber(written);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactNumber && ((ExactNumber) other).written.equals(written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }
}
