package org.gezinspod.http.oidc;

import java.util.Set;
import org.gezinspod.http.Exchange;

/**
 * How the pages of signing in look. Each method sends one HTML page that works without scripts; the
 * provider has set the {@code Content-Security-Policy} by then, and it allows style sheets and
 * images of this server, forms to the given action, and nothing else.
 */
public interface SignInPages {

  /** The hidden field of both forms that carries what the app asked. */
  String QUERY_FIELD = AuthorizationEndpoint.QUERY;

  /** The field of the consent form that carries the answer. */
  String DECISION_FIELD = AuthorizationEndpoint.DECISION;

  /** The answer yes. */
  String ALLOW = AuthorizationEndpoint.ALLOW;

  /** The answer no. */
  String DENY = AuthorizationEndpoint.DENY;

  /** Asks for e-mail and password. */
  void signIn(Exchange exchange, SignInPage page);

  /** Asks whether an app may act for the person. */
  void consent(Exchange exchange, ConsentPage page);

  /** Says that the app asked something impossible, so that the person cannot go on. */
  void fault(Exchange exchange, FaultPage page);

  /**
   * A form with the fields {@value AuthorizationEndpoint#EMAIL} and {@value
   * AuthorizationEndpoint#PASSWORD}, and hidden {@value AuthorizationEndpoint#QUERY}.
   *
   * @param status to send
   * @param action where the form is posted
   * @param query value of the hidden field
   * @param email what was filled in before; empty at first
   */
  record SignInPage(int status, String action, String query, String email, Trouble trouble) {}

  /** Why the sign-in form is shown again. */
  enum Trouble {
    NONE,
    /** The address or the password is wrong. */
    WRONG,
    /** Too many attempts. */
    TOO_MANY
  }

  /**
   * A form with hidden {@value AuthorizationEndpoint#QUERY} and {@code csrf}, and two submit
   * buttons {@value AuthorizationEndpoint#DECISION}: {@value AuthorizationEndpoint#ALLOW} and
   * {@value AuthorizationEndpoint#DENY}.
   *
   * @param csrf value of the hidden field {@link org.gezinspod.http.auth.SignIn#CSRF_FIELD}
   * @param appName what the app calls itself: not to be trusted, may be empty
   * @param appPlace where the app gets its answer: a host, or the scheme of an app on the device.
   *     This is what a person can rely on
   * @param accountName the name of the person's own pod
   * @param scopes what was asked: {@code offline_access} lets the app go on when she is away
   */
  record ConsentPage(
      String action,
      String query,
      String csrf,
      String appName,
      String appPlace,
      String accountName,
      Set<String> scopes) {
    public ConsentPage {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * What is wrong with the app's request.
   *
   * @param detail for who made the app, in English
   */
  record FaultPage(int status, String detail) {}
}
