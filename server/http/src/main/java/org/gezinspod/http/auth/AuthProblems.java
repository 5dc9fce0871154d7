package org.gezinspod.http.auth;

import org.gezinspod.http.ProblemType;

/** The problems that signing in reports. */
public final class AuthProblems {

  public static final ProblemType TOKEN_REFUSED =
      new ProblemType(
          "token-refused", 401, "Dit toegangsbewijs geldt niet", "Access token refused");

  public static final ProblemType PROOF_REFUSED =
      new ProblemType(
          "proof-refused", 401, "Het bewijs bij dit verzoek geldt niet", "DPoP proof refused");

  public static final ProblemType FORGED_FORM =
      new ProblemType(
          "forged-form", 403, "Dit formulier kwam niet van onze pagina", "Form not from our page");

  public static final ProblemType TOO_MANY_ATTEMPTS =
      new ProblemType(
          "too-many-attempts", 429, "Te vaak geprobeerd", "Too many attempts to sign in");

  private AuthProblems() {}
}
