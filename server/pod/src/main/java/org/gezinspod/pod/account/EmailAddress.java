package org.gezinspod.pod.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is compared: trimmed and in lower case.
 *
 * <p>It is a name to sign in with. It is personal data: {@link #toString()} does not show it.
 */
public record EmailAddress(String value) {

  /** RFC 5321 §4.5.3.1.3: a path is at most 256 octets, the angle brackets included. */
  private static final int MAX_LENGTH = 254;

  private static final Pattern FORM =
      Pattern.compile("[^\\s@<>\"\\p{Cntrl}]+@[^\\s@<>\"\\p{Cntrl}]+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address that this text is, or empty when it is none. For input from outside. */
  public static Optional<EmailAddress> parse(String text) {
    String trimmed = text.strip();
    return trimmed.length() <= MAX_LENGTH && FORM.matcher(trimmed).matches()
        ? Optional.of(new EmailAddress(trimmed))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
