package org.gezinspod.http.web;

import org.gezinspod.http.Exchange;

/**
 * The border between the pages and the server's sign-in: who sits behind a browser, and for how
 * long.
 */
public interface Visitors {

  /** Who sends this request. May set a cookie on its answer. */
  Visitor of(Exchange exchange);

  /**
   * Signs somebody in: checks what she typed, opens a new session, and sets its cookie on the
   * answer. Guesses are counted and slowed here.
   */
  Attempt signIn(Exchange exchange, String email, String password);

  /** Ends the session of this request, if there is one, and takes its cookies away. */
  void signOut(Exchange exchange);

  /** What became of an attempt to sign in. */
  enum Attempt {
    WELCOME,
    /** The address or the password; nobody is told which. */
    WRONG,
    TOO_MANY
  }
}
