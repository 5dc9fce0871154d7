package org.gezinspod.pod.account;

import java.util.regex.Pattern;

/**
 * The server's own name of an account: a meaningless token that never changes and is not reused.
 */
public record AccountId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  public AccountId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an account id is 8 to 64 letters, digits, '_' or '-'");
    }
  }
}
