package org.gezinspod.http.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.LastLook;
import org.gezinspod.http.web.desk.SeeingPerson;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.PeoplePage;
import org.gezinspod.http.web.words.Phrase;

/**
 * Words the answer to "who can see what?".
 *
 * @param keys gives a person's meaningless key
 */
record PeopleView(Sentences say, FolderPaths paths, Function<Holder, String> keys) {

  PeoplePage page(List<SeeingPerson> people) {
    return new PeoplePage(
        answer(people.size()), people.stream().map(this::card).toList(), paths.give());
  }

  private Phrase answer(int count) {
    return switch (count) {
      case 0 -> say.words().phrase("people.none");
      case 1 -> say.words().phrase("people.count.one");
      default -> say.words().phrase("people.count.many", "count", Integer.toString(count));
    };
  }

  private PeoplePage.Card card(SeeingPerson person) {
    Holder holder = person.holder();
    String name = say.name(holder);
    String whom = holder.organisation().isBlank() ? name : holder.organisation();
    // One access that rests on the law is enough: a card must not promise that all of it can be
    // stopped.
    boolean statutory =
        person.accesses().stream().anyMatch(access -> access.basis() instanceof Basis.Statutory);
    return new PeoplePage.Card(
        name,
        Sentences.initials(holder),
        say.affiliation(holder),
        statutory,
        person.accesses().stream().map(access -> row(access, name)).toList(),
        lastLook(person.lastLook()),
        Link.to(
            paths.looked(Map.of("wie", keys.apply(holder))),
            say.words().say("people.looks", "name", name)),
        say.words().phrase("people.law.text", "who", whom),
        say.words().phrase("people.law.how", "who", whom));
  }

  private PeoplePage.Row row(Access access, String name) {
    String what = say.deedsInARow(access.allows());
    return new PeoplePage.Row(
        org.gezinspod.http.web.words.PlainDates.capital(what) + ".",
        say.purpose(access.purpose()) + ".",
        say.until(access.until()) + ".",
        access.stoppable() ? paths.stop(access.id()) : "",
        say.words().say("people.stop.whom", "name", name, "what", what));
  }

  private Phrase lastLook(LastLook look) {
    return switch (look) {
      case LastLook.Never never -> say.words().phrase("people.looked.never");
      case LastLook.At at -> say.moment(at.moment());
    };
  }
}
