package org.gezinspod.http.web.view;

/** Who reads the page. */
public sealed interface Reader {

  /** The secret that each form on the page carries against forged requests. */
  String formKey();

  /** Nobody has signed in. */
  record Stranger(String formKey) implements Reader {}

  /**
   * Somebody who signed in.
   *
   * @param name as it stands at the foot of the page
   */
  record Member(String name, String formKey) implements Reader {}
}
