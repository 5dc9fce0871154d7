package org.gezinspod.http.web;

import org.gezinspod.http.web.view.Reader;

/** The person behind a browser, as far as she has shown who she is. */
public sealed interface Visitor {

  /**
   * A secret of this browser's session that its forms carry; a form without it is not hers. At
   * least 128 bits of chance, in characters that need no escaping.
   */
  String formKey();

  /** Nobody known. */
  record Guest(String formKey) implements Visitor {}

  /**
   * Somebody who signed in.
   *
   * @param webId who; on the server only
   * @param name as she knows herself
   */
  record SignedIn(String formKey, String webId, String name) implements Visitor {}

  /** The same for a page, under the name that the family knows; empty for the account's own. */
  default Reader reader(String familyName) {
    return switch (this) {
      case Guest guest -> reader();
      case SignedIn member ->
          familyName.isEmpty() ? reader() : new Reader.Member(familyName, member.formKey());
    };
  }

  /** The same for a page. */
  default Reader reader() {
    return switch (this) {
      case Guest guest -> new Reader.Stranger(guest.formKey());
      case SignedIn member -> new Reader.Member(member.name(), member.formKey());
    };
  }
}
