package org.gezinspod.store.codec;

import java.util.List;

/** A few texts about one person as bytes, to be sealed together. */
public final class PersonCodec {
  private static final int LAYOUT = 1;

  private PersonCodec() {}

  /** Texts in the order in which they were written. */
  public record Texts(List<String> all) {
    public Texts {
      all = List.copyOf(all);
    }

    public String at(int index) {
      return all.get(index);
    }
  }

  public static byte[] encode(String... texts) {
    Encoder out = new Encoder(LAYOUT);
    out.each(List.of(texts), out::text);
    return out.done();
  }

  public static Texts decode(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    return new Texts(in.each(in::text));
  }
}
