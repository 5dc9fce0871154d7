package org.gezinspod.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Words;

/**
 * One request for a page: who asks, and in which language.
 *
 * @param path the path after {@code /app/}
 */
record Visit(Exchange exchange, Visitor visitor, Language language, String path) {

  /** No form of ours is longer. */
  static final int FORM_LIMIT = 16_384;

  Words words() {
    return Words.in(language);
  }

  boolean isPost() {
    return exchange.method().equals("POST");
  }

  /**
   * Reads the form of this request, if this visitor's own page sent it.
   *
   * @throws HttpProblem 403 when it does not carry her form key, or the browser says that another
   *     site sent it
   */
  Form form() {
    Form form = Form.read(exchange, FORM_LIMIT);
    byte[] sent = form.first(SignIn.CSRF_FIELD).orElse("").getBytes(StandardCharsets.UTF_8);
    byte[] own = visitor.formKey().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(sent, own) || fromAnotherSite()) {
      throw new HttpProblem(WebProblems.FORM_EXPIRED, "Load the page again and send its form.");
    }
    return form;
  }

  /** Whether the browser says that another site made it send this (Fetch Metadata). */
  boolean fromAnotherSite() {
    String site = exchange.header("Sec-Fetch-Site").orElse("none");
    return !site.equals("same-origin") && !site.equals("none");
  }

  void seeOther(String location) {
    exchange.set("Location", location).send(303);
  }
}
