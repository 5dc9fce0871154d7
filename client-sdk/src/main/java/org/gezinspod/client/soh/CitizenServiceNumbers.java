package org.gezinspod.client.soh;

/**
 * The citizen service number (burgerservicenummer): nine digits, the first of which may be a zero
 * though {@code Melding.yaml} refuses that, and which meet the eleven test (Regeling BRP).
 */
final class CitizenServiceNumbers {

  private static final int LENGTH = 9;

  private CitizenServiceNumbers() {}

  /** Nine digits that meet the eleven test. */
  static boolean isValid(String written) {
    if (!written.matches("[0-9]{9}") || written.equals("000000000")) {
      return false;
    }
    int sum = -digit(written, LENGTH - 1);
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * digit(written, i);
    }
    return sum % 11 == 0;
  }

  /** The usual spelling: a lost leading zero is put back if the result meets the eleven test. */
  static String usual(String written) {
    String digits = written.replaceAll("[ .]", "");
    if (digits.matches("[0-9]{8}") && isValid("0" + digits)) {
      return "0" + digits;
    }
    return digits.matches("[0-9]{9}") ? digits : written;
  }

  private static int digit(String written, int position) {
    return written.charAt(position) - '0';
  }
}
