package org.gezinspod.http;

/** The problems that the wire itself reports, before any endpoint is asked. */
public final class HttpProblems {

  public static final ProblemType BAD_REQUEST =
      new ProblemType("bad-request", 400, "Het verzoek is niet te begrijpen", "Malformed request");

  public static final ProblemType BAD_TARGET =
      new ProblemType(
          "bad-target", 400, "Het adres is niet goed geschreven", "Malformed request target");

  public static final ProblemType BODY_INCOMPLETE =
      new ProblemType(
          "body-incomplete",
          400,
          "De inhoud kwam niet helemaal aan",
          "Body not completely received");

  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", 404, "Hier staat niets", "Nothing here");

  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "Dat kan hier niet", "Method not allowed here");

  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType(
          "not-acceptable", 406, "In deze vorm is het er niet", "Not available in this form");

  public static final ProblemType BODY_SLOW =
      new ProblemType(
          "body-slow", 408, "De inhoud kwam te langzaam aan", "Body arrived too slowly");

  public static final ProblemType BODY_TOO_LARGE =
      new ProblemType("body-too-large", 413, "De inhoud is te groot", "Body too large");

  public static final ProblemType TARGET_TOO_LONG =
      new ProblemType("target-too-long", 414, "Het adres is te lang", "Request target too long");

  public static final ProblemType MEDIA_TYPE =
      new ProblemType(
          "unsupported-media-type",
          415,
          "Deze soort inhoud kennen wij hier niet",
          "Unsupported media type");

  public static final ProblemType HEADERS_TOO_LARGE =
      new ProblemType(
          "headers-too-large", 431, "De koppen zijn te groot", "Request headers too large");

  public static final ProblemType INTERNAL =
      new ProblemType(
          "internal", 500, "Er ging iets mis bij ons", "Something went wrong on our side");

  public static final ProblemType BUSY =
      new ProblemType("busy", 503, "Het is te druk", "Too many requests in progress");

  private HttpProblems() {}
}
