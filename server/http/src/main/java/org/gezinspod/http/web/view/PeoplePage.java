package org.gezinspod.http.web.view;

import java.util.List;
import org.gezinspod.http.web.words.Phrase;

/**
 * Who can see what?
 *
 * @param answer how many people, in a sentence
 * @param give where access is given
 */
public record PeoplePage(Phrase answer, List<Card> people, String give) {

  public PeoplePage {
    people = List.copyOf(people);
  }

  /**
   * One person.
   *
   * @param affiliation organisation and role, in one line
   * @param looks where all her looks stand
   */
  public record Card(
      String name,
      String initials,
      String affiliation,
      boolean statutory,
      List<Row> rows,
      Phrase lastLook,
      Link looks,
      Phrase law,
      Phrase lawHow) {

    public Card {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One access of a person.
   *
   * @param stop where it can be stopped; empty when it cannot
   * @param stopWhom the rest of the button for who does not see the card around it
   */
  public record Row(String what, String why, String until, String stop, String stopWhom) {}
}
