package org.gezinspod.http.web.view;

import java.util.List;

/**
 * The form for giving access.
 *
 * @param who grouped by organisation
 * @param date what was typed as a day of one's own
 * @param action where the form goes
 */
public record GivePage(
    Errors errors,
    List<Group> who,
    List<Choice> what,
    List<Choice> until,
    String date,
    String earliest,
    String latest,
    String example,
    List<Choice> why,
    String action) {

  public GivePage {
    who = List.copyOf(who);
    what = List.copyOf(what);
    until = List.copyOf(until);
    why = List.copyOf(why);
  }

  /** People of one organisation. */
  public record Group(String organisation, List<Choice> people) {
    public Group {
      people = List.copyOf(people);
    }
  }
}
