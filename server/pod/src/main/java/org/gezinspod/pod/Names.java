package org.gezinspod.pod;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.name.ResourcePath;

/**
 * Mints the names of new resources. In a gezin pod a name is always a meaningless token: it tells
 * nothing of what it names, and a name that is taken tells nothing of what is hidden. In a personal
 * pod a caller's wish is heeded.
 */
final class Names {
  /** The longest name that is taken over from a wish. */
  static final int LONGEST_WISH = 100;

  private static final int TOKEN_LENGTH = 26;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final SecureRandom random = new SecureRandom();

  /** A token of 130 random bits, in lower-case base 32. */
  String token() {
    StringBuilder token = new StringBuilder(TOKEN_LENGTH);
    for (int i = 0; i < TOKEN_LENGTH; i++) {
      token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return token.toString();
  }

  /** A free name in a container. */
  ResourcePath mint(
      Rules rules, ResourcePath container, Optional<String> slug, boolean asContainer) {
    String end = asContainer ? "/" : "";
    if (rules.household().kind() == Household.Kind.PERSONAL && slug.isPresent()) {
      Optional<String> wish = clean(slug.get());
      if (wish.isPresent()) {
        ResourcePath wished = container.child(wish.get() + end);
        return Placement.isTaken(rules, wished) || Placement.isReserved(rules, wished)
            ? container.child(wish.get() + "-" + token() + end)
            : wished;
      }
    }
    return container.child(token() + end);
  }

  // RFC 5023 §9.7: a Slug is a wish; what does not fit a path is left out.
  private static Optional<String> clean(String slug) {
    StringBuilder name = new StringBuilder();
    slug.strip()
        .codePoints()
        .limit(LONGEST_WISH)
        .filter(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0))
        .forEach(name::appendCodePoint);
    String cleaned = name.toString();
    boolean dots = cleaned.chars().allMatch(c -> c == '.');
    boolean auxiliary = cleaned.toLowerCase(Locale.ROOT).endsWith(ResourcePath.ACL_SUFFIX);
    return dots || auxiliary ? Optional.empty() : Optional.of(cleaned);
  }
}
