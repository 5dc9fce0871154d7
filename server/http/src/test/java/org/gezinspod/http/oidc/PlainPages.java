package org.gezinspod.http.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gezinspod.http.Exchange;

/** The pages of signing in as bare HTML, in Dutch or English: readable everywhere, and no more. */
final class PlainPages implements SignInPages {

  @Override
  public void signIn(Exchange exchange, SignInPage page) {
    boolean dutch = dutch(exchange);
    String trouble =
        switch (page.trouble()) {
          case NONE -> "";
          case WRONG ->
              dutch
                  ? "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens."
                  : "This e-mail address and password do not belong together. Try again.";
          case TOO_MANY ->
              dutch
                  ? "U heeft het te vaak geprobeerd. Wacht een kwartier."
                  : "You tried too often. Wait fifteen minutes.";
        };
    String body =
        (trouble.isEmpty() ? "" : "<p role=\"alert\">" + trouble + "</p>\n")
            + form(page.action())
            + hidden(AuthorizationEndpoint.QUERY, page.query())
            + "<p><label for=\"email\">"
            + (dutch ? "E-mailadres" : "E-mail address")
            + "</label><br>\n<input id=\"email\" name=\"email\" type=\"email\""
            + " autocomplete=\"username\" required value=\""
            + escaped(page.email())
            + "\"></p>\n<p><label for=\"password\">"
            + (dutch ? "Wachtwoord" : "Password")
            + "</label><br>\n<input id=\"password\" name=\"password\" type=\"password\""
            + " autocomplete=\"current-password\" required></p>\n<p><button type=\"submit\">"
            + (dutch ? "Inloggen" : "Sign in")
            + "</button></p>\n</form>";
    send(exchange, page.status(), dutch, dutch ? "Inloggen" : "Sign in", body);
  }

  @Override
  public void consent(Exchange exchange, ConsentPage page) {
    boolean dutch = dutch(exchange);
    String name = page.appName().isEmpty() ? page.appPlace() : page.appName();
    String away = Scopes.OFFLINE;
    String body =
        "<p>"
            + (dutch ? "Deze app wil namens u werken:" : "This app wants to act for you:")
            + " <strong>"
            + escaped(name)
            + "</strong> ("
            + escaped(page.appPlace())
            + ").</p>\n<p>"
            + (dutch
                ? "De app kan dan alles zien en doen wat u zelf kunt zien en doen."
                : "The app can then see and do everything that you can see and do.")
            + (page.scopes().contains(away)
                ? dutch ? " Ook als u er niet bij bent." : " Also when you are not there."
                : "")
            + "</p>\n"
            + form(page.action())
            + hidden(AuthorizationEndpoint.QUERY, page.query())
            + hidden(org.gezinspod.http.auth.SignIn.CSRF_FIELD, page.csrf())
            + button(AuthorizationEndpoint.ALLOW, dutch ? "Ja, dat mag" : "Yes, allow")
            + button(AuthorizationEndpoint.DENY, dutch ? "Nee" : "No")
            + "</form>";
    send(exchange, 200, dutch, dutch ? "Mag deze app dit?" : "May this app do this?", body);
  }

  @Override
  public void fault(Exchange exchange, FaultPage page) {
    boolean dutch = dutch(exchange);
    String body =
        "<p>"
            + (dutch
                ? "De app stelde een vraag die niet kan. U kunt hier niet verder. Ga terug naar de"
                    + " app."
                : "The app asked something impossible. You cannot go on here. Go back to the app.")
            + "</p>\n<p lang=\"en\"><small>"
            + escaped(page.detail())
            + "</small></p>";
    send(exchange, page.status(), dutch, dutch ? "Dit ging niet" : "This did not work", body);
  }

  private static String form(String action) {
    return "<form method=\"post\" action=\"" + escaped(action) + "\">\n";
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">\n";
  }

  private static String button(String value, String text) {
    return "<button type=\"submit\" name=\""
        + AuthorizationEndpoint.DECISION
        + "\" value=\""
        + value
        + "\">"
        + text
        + "</button>\n";
  }

  private static boolean dutch(Exchange exchange) {
    String languages = exchange.header("Accept-Language").orElse("nl");
    return !languages.toLowerCase(Locale.ROOT).startsWith("en");
  }

  private static void send(
      Exchange exchange, int status, boolean dutch, String title, String body) {
    String page =
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
            .formatted(dutch ? "nl" : "en", title, title, body);
    exchange.vary("Accept-Language");
    exchange.send(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
