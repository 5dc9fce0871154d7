package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Who has looked?
 *
 * @param filtered whether the reader asked for less than everything
 * @param newest where the newest looks stand; empty when they stand here
 * @param older empty when nothing is older
 */
public record LookedPage(
    List<Day> days,
    List<Choice> people,
    String from,
    String until,
    boolean filtered,
    Errors errors,
    String here,
    String newest,
    String older) {

  public LookedPage {
    days = List.copyOf(days);
    people = List.copyOf(people);
  }

  /** One day, newest visit first. */
  public record Day(String heading, List<Visit> visits) {
    public Day {
      visits = List.copyOf(visits);
    }
  }

  /**
   * What one person did in one go.
   *
   * @param summary the first sentence, always seen
   * @param more how many sentences are folded, in words; empty when none is
   */
  public record Visit(Phrase summary, String more, List<Phrase> folded) {
    public Visit {
      folded = List.copyOf(folded);
    }
  }
}
