package org.gezinspod.pod.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media type without parameters that matter to a pod: {@code type/subtype} in lower case (RFC
 * 9110 §8.3.1). A {@code charset} other than UTF-8 is refused where text is parsed; all other
 * parameters are dropped.
 *
 * @param essence {@code type/subtype}
 */
public record MediaType(String essence) {
  // First, because the constants below are checked against it.
  private static final String TOKEN = "[a-z0-9!#$&^_.+-]{1,127}";
  private static final Pattern FORM = Pattern.compile(TOKEN + "/" + TOKEN);

  public static final MediaType TURTLE = new MediaType("text/turtle");
  public static final MediaType JSON_LD = new MediaType("application/ld+json");
  public static final MediaType N_TRIPLES = new MediaType("application/n-triples");
  public static final MediaType OCTETS = new MediaType("application/octet-stream");

  public MediaType {
    if (!FORM.matcher(essence).matches()) {
      throw new IllegalArgumentException("not a media type");
    }
  }

  /** Reads the value of a {@code Content-Type}; parameters are dropped. */
  public static Optional<MediaType> parse(String header) {
    int semicolon = header.indexOf(';');
    String essence =
        (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(essence).matches() ? Optional.of(new MediaType(essence)) : Optional.empty();
  }

  /** Whether a pod stores this as RDF. */
  public boolean isRdf() {
    return equals(TURTLE) || equals(JSON_LD) || equals(N_TRIPLES);
  }

  @Override
  public String toString() {
    return essence;
  }
}
