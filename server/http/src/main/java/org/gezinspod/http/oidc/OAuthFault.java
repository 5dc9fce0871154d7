package org.gezinspod.http.oidc;

/**
 * An error of OAuth 2.0 on its way to a client: a code of RFC 6749 §5.2, RFC 7591 §3.2.2 or RFC
 * 9449 §5, and a sentence that says what to do. The sentence is ASCII without quotes or backslashes
 * (RFC 6749 §5.2) and never repeats what was sent.
 */
final class OAuthFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String description;

  OAuthFault(int status, String code, String description) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.description = description;
  }

  static OAuthFault invalidRequest(String description) {
    return new OAuthFault(400, "invalid_request", description);
  }

  static OAuthFault invalidGrant(String description) {
    return new OAuthFault(400, "invalid_grant", description);
  }

  /** RFC 6749 §5.2: "invalid_client": 401. */
  static OAuthFault invalidClient(String description) {
    return new OAuthFault(401, "invalid_client", description);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String description() {
    return description;
  }
}
