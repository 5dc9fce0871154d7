package org.gezinspod.http.auth;

/** An access token that does not hold. */
final class TokenRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  TokenRefused(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  /** What can be wrong with a token. */
  enum Fault {
    MALFORMED("The access token is not a JWT that this server can read."),
    FOREIGN("The access token is from another issuer. This server accepts its own issuer's only."),
    SIGNATURE("The signature of the access token does not hold."),
    EXPIRED("The access token has expired. Fetch a new one."),
    AUDIENCE("The access token is not meant for Solid: its aud lacks solid."),
    CLAIMS("The access token lacks webid, client_id or cnf.jkt."),
    UNBOUND("Bearer tokens are not accepted. Use DPoP: RFC 9449."),
    SEVERAL("Send one Authorization header.");

    private final String advice;

    Fault(String advice) {
      this.advice = advice;
    }

    String advice() {
      return advice;
    }
  }
}
