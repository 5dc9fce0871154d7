package org.gezinspod.http.web;

import org.gezinspod.http.ProblemType;

/** The problems that only pages have. */
public final class WebProblems {

  public static final ProblemType FORM_EXPIRED =
      new ProblemType(
          "form-expired", 403, "Deze pagina is niet meer geldig", "This page is no longer valid");

  private WebProblems() {}
}
