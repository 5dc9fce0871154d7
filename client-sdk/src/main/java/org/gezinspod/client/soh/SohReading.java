package org.gezinspod.client.soh;

import java.util.Objects;

/** What came of reading bytes: a whole document, or the reason why there is none. */
public sealed interface SohReading {

  /**
   * The bytes are one well-formed document within the limits.
   *
   * @param document the document, exactly as written
   */
  record Whole(SohDocument document) implements SohReading {
    /** Checks that the document is there. */
    public Whole {
      Objects.requireNonNull(document);
    }
  }

  /**
   * The bytes are refused; nothing was read.
   *
   * @param problem the first thing that is wrong
   */
  record Refused(SohProblem problem) implements SohReading {
    /** Checks that the problem is there. */
    public Refused {
      Objects.requireNonNull(problem);
    }
  }
}
