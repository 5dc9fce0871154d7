package org.gezinspod.store.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an envelope is bound to: a sealed thing that was moved to another row, pod or table does not
 * open there. Each part carries its length, so that no two lists of parts give the same bytes.
 */
public final class Aad {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);

  private Aad() {}

  /**
   * Begins a binding.
   *
   * @param purpose what is sealed; a different word for each kind of thing
   */
  public static Aad of(String purpose) {
    return new Aad().and(purpose);
  }

  public Aad and(String part) {
    return and(part.getBytes(StandardCharsets.UTF_8));
  }

  public Aad and(long part) {
    return and(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
  }

  private Aad and(byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    bytes.writeBytes(part);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
