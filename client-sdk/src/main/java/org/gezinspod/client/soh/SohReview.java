package org.gezinspod.client.soh;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a document, seen with knowledge of the format's own faults.
 *
 * @param problems what the sender should mend
 * @param tolerated what only a strict receiver refuses, because of a known fault of the format
 * @param advice what the format's model asks and its OpenAPI document does not
 */
public record SohReview(
    List<SohProblem> problems, List<Tolerated> tolerated, List<SohProblem> advice) {

  /** Copies the lists. */
  public SohReview {
    problems = List.copyOf(problems);
    tolerated = List.copyOf(tolerated);
    advice = List.copyOf(advice);
  }

  /**
   * A demand of the format that a good document may fail.
   *
   * @param problem what a strict receiver says
   * @param whyNl why that is a fault of the format, and what to do, in Dutch
   * @param whyEn the same in English
   */
  public record Tolerated(SohProblem problem, String whyNl, String whyEn) {
    /** Checks that every part is there. */
    public Tolerated {
      Objects.requireNonNull(problem);
      Objects.requireNonNull(whyNl);
      Objects.requireNonNull(whyEn);
    }
  }
}
