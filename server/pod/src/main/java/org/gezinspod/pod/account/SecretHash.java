package org.gezinspod.pod.account;

/**
 * A password or client secret as it is kept: hashed, in an encoded form that names its own
 * algorithm and parameters. Opaque to whoever stores it.
 */
public record SecretHash(String encoded) {

  private static final int MAX_LENGTH = 512;

  public SecretHash {
    if (encoded.isBlank() || encoded.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a secret's hash is 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return "SecretHash[…]";
  }
}
