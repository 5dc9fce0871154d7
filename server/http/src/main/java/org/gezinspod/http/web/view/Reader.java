package org.gezinspod.http.web.view;

/** Who reads the page. */
public sealed interface Reader {

  /** Nobody has signed in. */
  record Stranger() implements Reader {}

  /**
   * Somebody who signed in.
   *
   * @param name as it stands at the foot of the page
   * @param formKey the secret that each of her forms carries against forged requests
   */
  record Member(String name, String formKey) implements Reader {}
}
