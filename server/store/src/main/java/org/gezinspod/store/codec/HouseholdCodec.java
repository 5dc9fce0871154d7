package org.gezinspod.store.codec;

import java.time.LocalDate;
import org.gezinspod.pod.access.Household;

/** Whose pod it is, as bytes. */
public final class HouseholdCodec {
  private static final int LAYOUT = 1;

  private HouseholdCodec() {}

  public static byte[] encode(Household household) {
    Encoder out = new Encoder(LAYOUT);
    out.constant(household.kind());
    out.each(household.members(), member -> member(out, member));
    out.each(
        household.authorities(),
        authority ->
            out.iri(authority.minor()).text(authority.type()).each(authority.holders(), out::iri));
    return out.done();
  }

  private static void member(Encoder out, Household.Member member) {
    out.iri(member.webId()).text(member.name()).text(member.role());
    out.optional(member.birthDate(), date -> out.number(date.toEpochDay()));
  }

  public static Household decode(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    Household.Kind kind = in.constant(Household.Kind.class);
    return new Household(kind, in.each(() -> member(in)), in.each(() -> authority(in)));
  }

  private static Household.Member member(Decoder in) {
    return new Household.Member(
        in.iri(), in.text(), in.text(), in.optional(() -> LocalDate.ofEpochDay(in.number())));
  }

  private static Household.Authority authority(Decoder in) {
    return new Household.Authority(in.iri(), in.text(), in.each(in::iri));
  }
}
