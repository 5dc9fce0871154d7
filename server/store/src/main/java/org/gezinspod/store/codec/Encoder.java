package org.gezinspod.store.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;

/** Writes values as compact bytes. The first byte says which layout follows. */
final class Encoder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  Encoder(int layout) {
    bytes.write(layout);
  }

  /** A number of any size; small ones take one byte. */
  Encoder number(long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  Encoder flag(boolean value) {
    bytes.write(value ? 1 : 0);
    return this;
  }

  Encoder text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  Encoder bytes(byte[] value) {
    number(value.length);
    bytes.writeBytes(value);
    return this;
  }

  Encoder iri(IRI value) {
    return text(value.stringValue());
  }

  // A name rather than a number: constants may be added anywhere without changing what is stored.
  Encoder constant(Enum<?> value) {
    return text(value.name());
  }

  Encoder moment(Instant value) {
    return number(value.getEpochSecond()).number(value.getNano());
  }

  <T> Encoder optional(Optional<T> value, Consumer<T> write) {
    flag(value.isPresent());
    value.ifPresent(write);
    return this;
  }

  <T> Encoder each(Collection<T> values, Consumer<T> write) {
    number(values.size());
    values.forEach(write);
    return this;
  }

  byte[] done() {
    return bytes.toByteArray();
  }
}
