package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.Methods;
import org.gezinspod.http.SecurityHeaders;
import org.gezinspod.http.auth.BrowserSession;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.oidc.AuthorizationDemand.Refused;
import org.gezinspod.http.oidc.AuthorizationDemand.Untrusted;
import org.gezinspod.http.oidc.SignInPages.ConsentPage;
import org.gezinspod.http.oidc.SignInPages.FaultPage;
import org.gezinspod.http.oidc.SignInPages.SignInPage;
import org.gezinspod.http.oidc.SignInPages.Trouble;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.Consent;
import org.gezinspod.pod.account.TokenHash;
import org.jspecify.annotations.Nullable;

/**
 * Signs a person in for an app: RFC 6749 §4.1 and OpenID Connect Core §3.1, as three plain pages.
 *
 * <p>The app's request travels through the forms as one hidden text and is checked anew at each
 * step; nothing is remembered between them but the person's session and her consent.
 */
final class AuthorizationEndpoint {

  static final String QUERY = "query";
  static final String EMAIL = "email";
  static final String PASSWORD = "password";
  static final String DECISION = "decision";
  static final String ALLOW = "allow";
  static final String DENY = "deny";

  private static final int MAX_BODY = 32_768;

  /** So recent that the person need not sign in again: she came here from the sign-in page. */
  private static final Duration JUST_NOW = Duration.ofSeconds(60);

  private final ProviderUrls urls;
  private final AccountPorts ports;
  private final SignIn signIn;
  private final SignInPages pages;
  private final DemandReader reader;
  private final TokenTimes times;
  private final Clock clock;

  AuthorizationEndpoint(
      ProviderUrls urls,
      AccountPorts ports,
      SignIn signIn,
      SignInPages pages,
      TokenTimes times,
      Clock clock) {
    this.urls = urls;
    this.ports = ports;
    this.signIn = signIn;
    this.pages = pages;
    this.reader = new DemandReader(ports.clients());
    this.times = times;
    this.clock = clock;
  }

  /** {@code authorization_endpoint}. OpenID Connect Core §3.1.2.1: GET and POST. */
  Endpoint authorize() {
    return explained(
        Methods.get(exchange -> begin(exchange, exchange.parameters()))
            .and("POST", exchange -> begin(exchange, Form.read(exchange, MAX_BODY))));
  }

  /** Where the sign-in form goes. */
  Endpoint signIn() {
    return explained(Methods.post(this::signIn));
  }

  /** Where the consent form goes. */
  Endpoint consent() {
    return explained(Methods.post(this::consent));
  }

  private Endpoint explained(Endpoint endpoint) {
    return exchange -> {
      try {
        endpoint.answer(exchange);
      } catch (Refused refused) {
        redirect(exchange, refused.location(urls.issuer()));
      } catch (Untrusted untrusted) {
        policy(exchange, "");
        pages.fault(exchange, new FaultPage(400, untrusted.detail()));
      }
    };
  }

  private void begin(Exchange exchange, Form form) {
    AuthorizationDemand demand = reader.read(form);
    Optional<BrowserSession> session =
        signIn.currentSession(exchange).filter(s -> recentEnough(s, demand));
    if (session.isEmpty()) {
      if (demand.prompt().none()) {
        throw demand.refused("login_required", "The person is not signed in.");
      }
      showSignIn(exchange, demand, form.encoded(), "", Trouble.NONE);
    } else if (!demand.prompt().consent() && consented(session.get(), demand)) {
      redirect(exchange, code(demand, session.get()));
    } else if (demand.prompt().none()) {
      throw demand.refused("consent_required", "The person has not agreed to this app.");
    } else {
      showConsent(exchange, form, demand, session.get());
    }
  }

  private boolean recentEnough(BrowserSession session, AuthorizationDemand demand) {
    Duration age = Duration.between(session.session().openedAt(), clock.instant());
    boolean fresh = !demand.prompt().login() || age.compareTo(JUST_NOW) <= 0;
    return fresh && demand.maxAge().map(max -> age.compareTo(longer(max)) <= 0).orElse(true);
  }

  /** {@code max_age=0} means prompt=login: then, too, the sign-in that just happened counts. */
  private static Duration longer(Duration max) {
    return max.compareTo(JUST_NOW) < 0 ? JUST_NOW : max;
  }

  private boolean consented(BrowserSession session, AuthorizationDemand demand) {
    return ports
        .consents()
        .find(session.account().id(), demand.app().id())
        .map(consent -> consent.scopes().containsAll(demand.scopes()))
        .orElse(false);
  }

  private void signIn(Exchange exchange) {
    Form form = Form.read(exchange, MAX_BODY);
    String query = form.first(QUERY).orElse("");
    // Read before anybody types a password: the app must be one that is known.
    AuthorizationDemand demand = reader.read(Form.parse(query));
    String email = form.first(EMAIL).orElse("");
    switch (signIn.signIn(exchange, email, form.first(PASSWORD).orElse(""))) {
      case SignIn.Outcome.SignedIn(BrowserSession session) ->
          redirect(
              exchange,
              URI.create(urls.uri(ProviderUrls.AUTHORIZE) + "?" + Form.parse(query).encoded()));
      case SignIn.Outcome.Refused r -> showSignIn(exchange, demand, query, email, Trouble.WRONG);
      case SignIn.Outcome.Throttled(Duration window) -> {
        exchange.set("Retry-After", Long.toString(window.toSeconds()));
        showSignIn(exchange, demand, query, email, Trouble.TOO_MANY);
      }
    }
  }

  private void consent(Exchange exchange) {
    Form form = Form.read(exchange, MAX_BODY);
    Form asked = Form.parse(form.first(QUERY).orElse(""));
    AuthorizationDemand demand = reader.read(asked);
    Optional<BrowserSession> session = signIn.currentSession(exchange);
    if (session.isEmpty()) {
      showSignIn(exchange, demand, asked.encoded(), "", Trouble.NONE);
      return;
    }
    signIn.requireOwnForm(exchange, form, session.get());
    if (!form.first(DECISION).orElse("").equals(ALLOW)) {
      throw demand.refused("access_denied", "The person did not agree.");
    }
    ports
        .consents()
        .give(
            new Consent(
                session.get().account().id(), demand.app().id(), demand.scopes(), clock.instant()));
    redirect(exchange, code(demand, session.get()));
  }

  private URI code(AuthorizationDemand demand, BrowserSession session) {
    String code = Secrets.newToken();
    Instant now = clock.instant();
    ports
        .codes()
        .add(
            new AuthorizationCode(
                TokenHash.of(code),
                demand.app().id(),
                session.account().id(),
                demand.redirectUri().toString(),
                demand.codeChallenge(),
                demand.scopes(),
                demand.nonce(),
                demand.keyThumbprint(),
                Secrets.newToken(),
                session.session().openedAt(),
                now.plus(times.code())));
    @Nullable State state = demand.state().isEmpty() ? null : new State(demand.state());
    return new AuthorizationSuccessResponse(
            demand.redirectUri(),
            new com.nimbusds.oauth2.sdk.AuthorizationCode(code),
            null,
            state,
            new Issuer(urls.issuer()),
            ResponseMode.QUERY)
        .toURI();
  }

  private void showSignIn(
      Exchange exchange, AuthorizationDemand demand, String query, String email, Trouble trouble) {
    int status =
        switch (trouble) {
          case NONE -> 200;
          case WRONG -> 422;
          case TOO_MANY -> 429;
        };
    // Who agreed before is led to the app right after signing in, and browsers hold the redirects
    // of a
    // form to form-action, too (CSP3 §6.3.1).
    policy(exchange, " " + RedirectUris.origin(demand.redirectUri()));
    pages.signIn(
        exchange, new SignInPage(status, urls.path(ProviderUrls.SIGN_IN), query, email, trouble));
  }

  private void showConsent(
      Exchange exchange, Form form, AuthorizationDemand demand, BrowserSession session) {
    String origin = RedirectUris.origin(demand.redirectUri());
    policy(exchange, " " + origin);
    pages.consent(
        exchange,
        new ConsentPage(
            urls.path(ProviderUrls.CONSENT),
            form.encoded(),
            session.csrfToken(),
            demand.app().name(),
            origin,
            session.account().name(),
            demand.scopes()));
  }

  /** Nothing but our own style sheets, images and forms; and nobody may frame these pages. */
  private static void policy(Exchange exchange, String formTarget) {
    exchange.set(
        SecurityHeaders.CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'"
            + formTarget);
  }

  /** RFC 9700 §4.12: 303, so that no browser posts a password to an app. */
  private static void redirect(Exchange exchange, URI location) {
    exchange.set("Location", location.toString());
    exchange.send(303);
  }
}
