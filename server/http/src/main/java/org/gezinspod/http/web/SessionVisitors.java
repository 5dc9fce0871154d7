package org.gezinspod.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.auth.BrowserSession;
import org.gezinspod.http.auth.SignIn;

/**
 * Visitors by the server's own sign-in. Who has not signed in gets a cookie of her own too, so that
 * nobody can make her browser sign in as somebody else: the form carries a hash of it.
 */
public final class SessionVisitors implements Visitors {

  private static final int TOKEN_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final SignIn signIn;
  private final String cookie;
  private final String attributes;

  /**
   * @param tls whether browsers reach this server over TLS
   */
  public SessionVisitors(SignIn signIn, boolean tls) {
    this.signIn = signIn;
    this.cookie = tls ? "__Host-guest" : "guest";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (tls ? "; Secure" : "");
  }

  @Override
  public Visitor of(Exchange exchange) {
    Optional<BrowserSession> session = signIn.currentSession(exchange);
    if (session.isPresent()) {
      return new Visitor.SignedIn(
          session.get().csrfToken(),
          session.get().account().webId().stringValue(),
          session.get().account().name());
    }
    return new Visitor.Guest(formKey(guest(exchange)));
  }

  private String guest(Exchange exchange) {
    Optional<String> known = Cookies.named(exchange, cookie).filter(SessionVisitors::isToken);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    exchange.add("Set-Cookie", cookie + "=" + token + attributes);
    return token;
  }

  private static boolean isToken(String text) {
    return text.matches("[A-Za-z0-9_-]{32}");
  }

  private static String formKey(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("form " + token).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public Attempt signIn(Exchange exchange, String email, String password) {
    return switch (signIn.signIn(exchange, email, password)) {
      case SignIn.Outcome.SignedIn signedIn -> Attempt.WELCOME;
      case SignIn.Outcome.Refused refused -> Attempt.WRONG;
      case SignIn.Outcome.Throttled throttled -> Attempt.TOO_MANY;
    };
  }

  @Override
  public void signOut(Exchange exchange) {
    signIn.signOut(exchange);
  }
}
