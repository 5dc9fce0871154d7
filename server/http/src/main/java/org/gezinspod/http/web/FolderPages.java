package org.gezinspod.http.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gezinspod.http.Form;
import org.gezinspod.http.web.desk.FamilyDesk;
import org.gezinspod.http.web.desk.FamilyDesk.Folder;
import org.gezinspod.http.web.desk.LookFilter;
import org.gezinspod.http.web.desk.Looks;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.words.Words;

/** The pages of a family's folder: which page is asked for, who can see what, who has looked. */
final class FolderPages {

  private final Desks desks;
  private final Clock clock;
  private final Pages pages;
  private final Frames frames;
  private final DeedPages deeds;

  FolderPages(Desks desks, Clock clock, Pages pages, Frames frames) {
    this.desks = desks;
    this.clock = clock;
    this.pages = pages;
    this.frames = frames;
    this.deeds = new DeedPages(pages, frames);
  }

  void answer(Visit visit) {
    if (!(visit.visitor() instanceof Visitor.SignedIn member)) {
      visit.seeOther(FolderPaths.SIGN_IN);
      return;
    }
    FamilyDesk desk = desks.of(member.webId());
    List<Folder> folders = desk.folders();
    if (visit.path().isEmpty()) {
      start(visit, folders);
      return;
    }
    Room room = room(visit, desk, folders);
    String page = (FolderPaths.ROOT + visit.path()).substring(room.paths().people().length());
    if (visit.isPost()) {
      post(room, page);
    } else {
      get(room, page);
    }
  }

  private Room room(Visit visit, FamilyDesk desk, List<Folder> folders) {
    String[] segments = (FolderPaths.ROOT + visit.path()).split("/", 5);
    // "", "app", "map", key, rest
    if (segments.length != 5 || !segments[2].equals("map")) {
      throw PublicPages.nothing();
    }
    Folder folder = Keys.folder(folders, segments[3]).orElseThrow(PublicPages::nothing);
    FolderPaths paths = new FolderPaths(segments[3]);
    Sentences say = new Sentences(visit.words(), clock);
    return new Room(visit, desk, folder, folders.size(), paths, say);
  }

  private void get(Room room, String page) {
    switch (page) {
      case "" -> people(room);
      case FolderPaths.GIVE -> deeds.form(room);
      case FolderPaths.LOOKED -> looked(room);
      // Reloading or bookmarking the check leads back to the form: the answers stood in the form
      // only.
      case FolderPaths.CHECK -> deeds.checkQuestion(room);
      case FolderPaths.SURE -> room.visit().seeOther(room.paths().give());
      case String stop when stop.startsWith(FolderPaths.STOP) ->
          deeds.stopQuestion(room, stop.substring(FolderPaths.STOP.length()));
      case String receipt when receipt.startsWith(FolderPaths.ACCESS) ->
          deeds.receipt(room, receipt.substring(FolderPaths.ACCESS.length()));
      default -> throw PublicPages.nothing();
    }
  }

  private void post(Room room, String page) {
    switch (page) {
      case FolderPaths.CHECK -> deeds.check(room);
      case FolderPaths.SURE -> deeds.sure(room);
      case String stop when stop.startsWith(FolderPaths.STOP) ->
          deeds.stop(room, stop.substring(FolderPaths.STOP.length()));
      default -> throw PublicPages.nothing();
    }
  }

  private void start(Visit visit, List<Folder> folders) {
    if (folders.size() == 1) {
      visit.seeOther(new FolderPaths(Keys.ofFolder(folders.getFirst())).people());
      return;
    }
    Words words = visit.words();
    List<Link> links = new ArrayList<>();
    for (Folder folder : folders) {
      String label = words.say("folders.of", "names", words.row(folder.members()));
      links.add(Link.to(new FolderPaths(Keys.ofFolder(folder)).people(), label));
    }
    String title = words.say(folders.isEmpty() ? "folders.none.title" : "folders.title");
    NoticePage page =
        folders.isEmpty()
            ? NoticePage.of(title, NoticePage.Tone.PLAIN, words.phrase("folders.none.text"))
            : new NoticePage(title, NoticePage.Tone.PLAIN, List.of(), links);
    String name = folders.isEmpty() ? "" : folders.getFirst().reader();
    Frame frame =
        frames.bare(visit.language(), title, visit.visitor().reader(name), FolderPaths.ROOT);
    Print.send(visit, 200, pages.notice(frame, page));
  }

  private void people(Room room) {
    PeopleView view = new PeopleView(room.say(), room.paths(), room::key);
    Frame frame =
        frames.inFolder(room, room.say().words().say("people.title"), room.paths().people());
    byte[] html = pages.people(frame, view.page(room.desk().whoCanSee(room.folder())));
    Print.send(room.visit(), 200, html);
  }

  private void looked(Room room) {
    Form asked = room.visit().exchange().parameters();
    LookedQuestion question =
        LookedQuestion.of(
            asked.first("wie").orElse(""),
            asked.first("van").orElse(""),
            asked.first("tot").orElse(""),
            asked.first("voor").orElse(""));
    Words words = room.say().words();
    Errors errors = question.errors(words, room.say().dates());
    Looks looks = room.desk().whoLooked(room.folder(), filter(room, question, errors));
    LookedView view = new LookedView(room.say(), room.paths(), room::key);
    Frame frame = frames.inFolder(room, words.say("looked.title"), room.paths().looked());
    Print.send(
        room.visit(),
        errors.isEmpty() ? 200 : 422,
        pages.looked(frame, view.page(looks, question)));
  }

  private static LookFilter filter(Room room, LookedQuestion question, Errors errors) {
    LocalDate today = room.say().dates().today();
    if (!errors.isEmpty()) {
      return new LookFilter(holder -> true, LookFilter.EARLIEST, today, LookFilter.NEWEST);
    }
    String who = question.who();
    return new LookFilter(
        holder -> who.isEmpty() || room.key(holder).equals(who),
        question.firstDay().orElse(LookFilter.EARLIEST),
        question.lastDay().orElse(today),
        question.before());
  }
}
