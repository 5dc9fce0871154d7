package org.gezinspod.store.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.store.sql.StorageFailure;

/** Reads what {@link Encoder} wrote. */
final class Decoder {
  private final ByteBuffer bytes;
  private final int layout;

  /**
   * Begins.
   *
   * @param newest the newest layout that the caller knows
   */
  Decoder(byte[] bytes, int newest) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.layout = octet();
    if (layout < 1 || layout > newest) {
      throw new StorageFailure("bytes of an unknown layout");
    }
  }

  int layout() {
    return layout;
  }

  private int octet() {
    try {
      return bytes.get() & 0xFF;
    } catch (BufferUnderflowException e) {
      throw new StorageFailure("bytes end too early", e);
    }
  }

  long number() {
    long value = 0;
    int shift = 0;
    int octet = octet();
    while ((octet & 0x80) != 0) {
      value |= (long) (octet & 0x7F) << shift;
      shift += 7;
      if (shift >= Long.SIZE) {
        throw new StorageFailure("a number is too long");
      }
      octet = octet();
    }
    value |= (long) octet << shift;
    return (value >>> 1) ^ -(value & 1);
  }

  private int length() {
    long length = number();
    if (length < 0 || length > bytes.remaining()) {
      throw new StorageFailure("bytes end too early");
    }
    return (int) length;
  }

  boolean flag() {
    return octet() != 0;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    byte[] value = new byte[length()];
    bytes.get(value);
    return value;
  }

  IRI iri() {
    return SimpleValueFactory.getInstance().createIRI(text());
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  Instant moment() {
    long seconds = number();
    return Instant.ofEpochSecond(seconds, number());
  }

  <T> Optional<T> optional(Supplier<T> read) {
    return flag() ? Optional.of(read.get()) : Optional.empty();
  }

  <T> List<T> each(Supplier<T> read) {
    int count = length();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.get());
    }
    return values;
  }
}
