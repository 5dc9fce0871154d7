package org.gezinspod.http.web;

import org.gezinspod.http.SecurityHeaders;

/** Sends a printed page with the headers that every page has. */
final class Print {

  /** Nothing from anywhere else, nothing inline, no frame around it, forms only to this server. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  private Print() {}

  static void send(Visit visit, int status, byte[] html) {
    visit
        .exchange()
        .set(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY)
        .set("X-Frame-Options", "DENY")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Content-Language", visit.language().tag())
        .vary("Accept-Language")
        .vary("Cookie")
        .send(status, Pages.HTML, html);
  }
}
