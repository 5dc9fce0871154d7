package org.gezinspod.http.web.desk;

import java.time.LocalDate;

/** Why somebody may look: the family said yes, or the law does. The two are never mixed. */
public sealed interface Basis {

  /**
   * The family gave access and can stop it at once.
   *
   * @param byViewer whether the reader of the page gave it
   * @param givenBy the name of the member who did
   */
  record Consent(boolean byViewer, String givenBy, LocalDate on) implements Basis {}

  /** A statutory task: shown and explained, not to be stopped by the family. */
  record Statutory() implements Basis {}
}
