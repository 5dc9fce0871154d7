package org.gezinspod.http.auth;

/** A DPoP proof that does not hold. The fault says what to change. */
public final class ProofRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  ProofRefused(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** What can be wrong with a proof; the numbers are those of RFC 9449 §4.3. */
  public enum Fault {
    MISSING("Send a DPoP proof in the header DPoP."),
    SEVERAL("Send one DPoP header, with one proof."),
    MALFORMED("The DPoP proof is not a JWS of three parts with JSON in the first two."),
    HEADER("The proof's header needs typ dpop+jwt, an accepted alg, and a fitting public jwk."),
    CLAIMS("The proof needs jti, htm, htu (strings) and iat (a number)."),
    SIGNATURE("The proof's signature does not fit its jwk."),
    METHOD("The proof's htm is not the method of this request."),
    TARGET("The proof's htu is not the URL of this request."),
    TOO_OLD("The proof's iat is too long ago. Sign a new proof for each request."),
    TOO_NEW("The proof's iat is in the future. Set the clock."),
    BEFORE_START("The server started after this proof was signed. Sign a new proof."),
    REPLAYED("This proof was used before. Sign a new proof for each request."),
    TOKEN_HASH("The proof's ath is not the hash of the access token."),
    NO_TOKEN_HASH("The proof needs ath, the hash of the access token."),
    OTHER_KEY("The token is bound to another key than the one that signed this proof.");

    private final String advice;

    Fault(String advice) {
      this.advice = advice;
    }

    /** One sentence for the caller. ASCII, without quotes: it stands in a header, too. */
    public String advice() {
      return advice;
    }
  }
}
