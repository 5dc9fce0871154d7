package org.gezinspod.http;

/** The problems that come out of the pod: what its gatekeeper, its rules or its limits refuse. */
public final class PodProblems {

  public static final ProblemType SIGN_IN =
      new ProblemType("sign-in", 401, "U bent niet ingelogd", "Not signed in");

  public static final ProblemType NOT_ALLOWED =
      new ProblemType("not-allowed", 403, "Dit mag niet", "Not allowed");

  public static final ProblemType ACCESS_ENDED =
      new ProblemType("access-ended", 403, "De toegang is gestopt", "Access ended");

  public static final ProblemType NOT_POSSIBLE =
      new ProblemType("not-possible", 405, "Dit kan hier nooit", "Never possible here");

  public static final ProblemType CONFLICT =
      new ProblemType(
          "conflict", 409, "Dit past niet bij wat er staat", "Conflict with what stands there");

  public static final ProblemType PRECONDITION =
      new ProblemType(
          "precondition-not-met", 412, "Het is intussen veranderd", "Precondition not met");

  public static final ProblemType MALFORMED =
      new ProblemType(
          "malformed-content", 400, "De inhoud is niet goed geschreven", "Malformed content");

  public static final ProblemType SHAPE_BROKEN =
      new ProblemType(
          "shape-broken",
          422,
          "De inhoud klopt niet met de afspraken",
          "Document breaks its shape");

  public static final ProblemType ACL_INVALID =
      new ProblemType("acl-invalid", 422, "Deze regels kloppen niet", "Invalid access rules");

  public static final ProblemType ACL_LOCKS_OUT =
      new ProblemType(
          "acl-locks-everybody-out",
          409,
          "Dan kan niemand er meer bij",
          "Nobody could change the access any more");

  public static final ProblemType ACL_OUTSIDE_FAMILY =
      new ProblemType(
          "acl-outside-family",
          403,
          "Geef toegang op een andere manier",
          "Access for others is given by a grant");

  public static final ProblemType GRANT_REFUSED =
      new ProblemType("grant-refused", 422, "Deze toegang kan niet", "This grant cannot be given");

  public static final ProblemType GRANT_NOT_REVOCABLE =
      new ProblemType(
          "grant-not-revocable",
          403,
          "Deze toegang volgt uit de wet",
          "This access rests on a statutory task");

  public static final ProblemType QUERY_REFUSED =
      new ProblemType("query-refused", 400, "Deze vraag kan niet", "Query refused");

  public static final ProblemType PATCH_REFUSED =
      new ProblemType("patch-refused", 422, "Deze wijziging kan niet", "Patch refused");

  public static final ProblemType TOO_LARGE =
      new ProblemType("limit-size", 413, "Dit is te groot", "Over a size limit");

  public static final ProblemType TOO_COMPLEX =
      new ProblemType("limit-complexity", 422, "Dit is te ingewikkeld", "Over a complexity limit");

  public static final ProblemType TOO_COSTLY =
      new ProblemType(
          "limit-cost", 422, "Het antwoord kost te veel", "The answer costs more than allowed");

  private PodProblems() {}
}
