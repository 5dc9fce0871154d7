package org.gezinspod.http.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gezinspod.http.Exchange;

/** Sessions that exist in the memory of one test. One person can sign in. */
final class SampleVisitors implements Visitors {

  static final String EMAIL = "alice@example.org";
  static final String PASSWORD = "een heel lang wachtwoord";

  private static final String COOKIE = "sessie";

  private final Map<String, Visitor> sessions = new ConcurrentHashMap<>();
  private int wrong;

  @Override
  public Visitor of(Exchange exchange) {
    String token = Cookies.named(exchange, COOKIE).orElse("");
    Visitor known = sessions.get(token);
    if (known != null) {
      return known;
    }
    Visitor guest = new Visitor.Guest(UUID.randomUUID().toString());
    open(exchange, guest);
    return guest;
  }

  private void open(Exchange exchange, Visitor visitor) {
    String token = UUID.randomUUID().toString();
    sessions.put(token, visitor);
    exchange.add("Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax");
  }

  @Override
  public Attempt signIn(Exchange exchange, String email, String password) {
    if (wrong >= 3) {
      return Attempt.TOO_MANY;
    }
    if (!email.equals(EMAIL) || !password.equals(PASSWORD)) {
      wrong++;
      return Attempt.WRONG;
    }
    open(
        exchange,
        new Visitor.SignedIn(
            UUID.randomUUID().toString(), SampleDesk.MOTHER.id(), SampleDesk.MOTHER.name()));
    return Attempt.WELCOME;
  }

  @Override
  public void signOut(Exchange exchange) {
    Cookies.named(exchange, COOKIE).ifPresent(sessions::remove);
    exchange.add("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0");
  }
}
