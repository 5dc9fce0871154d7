package org.gezinspod.http.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.Session;
import org.gezinspod.pod.account.TokenHash;

/**
 * Signing in with a browser: e-mail and password give a session in a cookie.
 *
 * <p>The cookie is out of reach for scripts, stays with this host and does not travel with requests
 * that other sites make by themselves. It opens pages only: pods ask for tokens. The store knows
 * its hash. Each form of a signed-in person carries a token that only her pages know, and must come
 * from this origin.
 */
public final class SignIn {

  /** The form field with the session's token. */
  public static final String CSRF_FIELD = "csrf";

  /** How long a person stays signed in: a day at work, and not the night. */
  public static final Duration SESSION_TIME = Duration.ofHours(12);

  private static final byte[] CSRF_LABEL = "csrf".getBytes(StandardCharsets.US_ASCII);

  private final AccountPorts ports;
  private final Secrets secrets;
  private final Attempts attempts;
  private final Clock clock;
  private final String origin;
  private final SessionCookie cookie;

  /**
   * @param base the server's URL as browsers know it; its path does not matter
   */
  public SignIn(AccountPorts ports, Secrets secrets, Attempts attempts, Clock clock, URI base) {
    this.ports = ports;
    this.secrets = secrets;
    this.attempts = attempts;
    this.clock = clock;
    this.origin = Origin.of(base);
    this.cookie = new SessionCookie("https".equals(base.getScheme()));
  }

  /** What became of an attempt to sign in. */
  public sealed interface Outcome {

    /** The cookie is on the answer that is about to be sent. */
    record SignedIn(BrowserSession session) implements Outcome {}

    /** The e-mail address or the password is wrong; which of them is not told to anybody. */
    record Refused() implements Outcome {}

    /** Too many attempts; this one was not judged. */
    record Throttled(Duration window) implements Outcome {}
  }

  /**
   * Signs in, and ends the session that this browser had. A wrong address and a wrong password take
   * the same time.
   *
   * @throws HttpProblem 403 when the form came from another site
   */
  public Outcome signIn(Exchange exchange, String email, String password) {
    requireOwnOrigin(exchange);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    String name = address.map(EmailAddress::value).orElse("");
    if (!attempts.enter(name, exchange.remoteAddress())) {
      return new Outcome.Throttled(Attempts.WINDOW);
    }
    Optional<Account> account = address.flatMap(ports.accounts()::byEmail);
    if (account.isEmpty()) {
      secrets.passwordOfNobody(password);
      return new Outcome.Refused();
    }
    if (!secrets.passwordHolds(password, account.get().password())) {
      return new Outcome.Refused();
    }
    attempts.succeeded(name, exchange.remoteAddress());
    signOut(exchange);
    return new Outcome.SignedIn(open(exchange, account.get()));
  }

  private BrowserSession open(Exchange exchange, Account account) {
    String token = Secrets.newToken();
    Instant now = clock.instant();
    Session session = new Session(TokenHash.of(token), account.id(), now, now.plus(SESSION_TIME));
    ports.sessions().open(session);
    cookie.put(exchange, token, SESSION_TIME);
    return new BrowserSession(account, session, csrfToken(token));
  }

  /** Who is signed in with the browser that makes this request. */
  public Optional<BrowserSession> currentSession(Exchange exchange) {
    return cookie
        .read(exchange)
        .flatMap(
            token ->
                ports
                    .sessions()
                    .find(TokenHash.of(token), clock.instant())
                    .flatMap(
                        session ->
                            ports
                                .accounts()
                                .byId(session.account())
                                .map(a -> new BrowserSession(a, session, csrfToken(token)))));
  }

  /** Ends the session of this browser, if it has one, and takes the cookie back. */
  public void signOut(Exchange exchange) {
    cookie
        .read(exchange)
        .ifPresent(
            token -> {
              ports.sessions().close(TokenHash.of(token));
              cookie.clear(exchange);
            });
  }

  /** Bound to the session by its secret, so that nothing has to be kept. */
  private static String csrfToken(String token) {
    byte[] mac = Hashes.hmac(token.getBytes(StandardCharsets.US_ASCII), CSRF_LABEL);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /**
   * Demands that a form was sent by a page of this session.
   *
   * @throws HttpProblem 403 otherwise
   */
  public void requireOwnForm(Exchange exchange, Form form, BrowserSession session) {
    requireOwnOrigin(exchange);
    if (!Secrets.same(form.first(CSRF_FIELD).orElse(""), session.csrfToken())) {
      throw forged();
    }
  }

  /**
   * Demands that a browser which says where a form came from says: from here. Browsers send {@code
   * Origin} with every POST; a program that sends neither header carries nobody's cookie by
   * accident. From a page with {@code Referrer-Policy: no-referrer}, which all of ours have, a
   * browser sends {@code Origin: null} even to this server (Fetch, "append a request Origin
   * header"); then {@code Sec-Fetch-Site} speaks.
   *
   * @throws HttpProblem 403 otherwise
   */
  public void requireOwnOrigin(Exchange exchange) {
    boolean foreign =
        exchange.header("Origin").map(o -> !o.equals("null") && !o.equals(origin)).orElse(false)
            || exchange
                .header("Sec-Fetch-Site")
                .map(site -> !site.equals("same-origin") && !site.equals("none"))
                .orElse(false);
    if (foreign) {
      throw forged();
    }
  }

  private static HttpProblem forged() {
    return new HttpProblem(
        AuthProblems.FORGED_FORM, "Open the page again and send the form from there.");
  }
}
