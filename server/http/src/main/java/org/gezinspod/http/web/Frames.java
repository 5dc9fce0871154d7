package org.gezinspod.http.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gezinspod.http.web.view.Assets;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.Reader;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Words;

/** Builds what stands around a page: the menu, the choice of language, the way out. */
final class Frames {

  private final Assets assets;

  Frames(Assets assets) {
    this.assets = assets;
  }

  /**
   * The frame of a page without a menu.
   *
   * @param here the local URL to which the choice of language returns
   */
  Frame bare(Language language, String title, Reader reader, String here) {
    return frame(language, title, reader, List.of(), here);
  }

  /**
   * The frame of a page in a folder.
   *
   * @param here the page itself; it is marked in the menu if it stands there
   */
  Frame inFolder(Room room, String title, String here) {
    Language language = room.visit().language();
    FolderPaths paths = room.paths();
    Words words = Words.in(language);
    List<Link> menu = new ArrayList<>();
    menu.add(item(paths.people(), words.say("menu.people"), here));
    menu.add(item(paths.looked(), words.say("menu.looked"), here));
    menu.add(item(paths.give(), words.say("menu.give"), here));
    if (room.folders() > 1) {
      menu.add(item(FolderPaths.ROOT, words.say("menu.folders"), here));
    }
    return frame(
        language, title, room.visit().visitor().reader(room.folder().reader()), menu, here);
  }

  private static Link item(String href, String label, String here) {
    return new Link(href, label, href.equals(here));
  }

  private Frame frame(
      Language language, String title, Reader reader, List<Link> menu, String here) {
    List<Frame.LanguageLink> languages = new ArrayList<>();
    // A page that is the answer to a form has no address of its own to come back to.
    for (Language each : here.isEmpty() ? List.<Language>of() : List.of(Language.values())) {
      String href =
          FolderPaths.LANGUAGE
              + each.tag()
              + "?terug="
              + URLEncoder.encode(here, StandardCharsets.UTF_8);
      languages.add(new Frame.LanguageLink(href, each.ownName(), each.tag(), each == language));
    }
    return new Frame(
        Words.in(language),
        title,
        reader,
        menu,
        languages,
        assets,
        FolderPaths.EXIT,
        FolderPaths.SIGN_OUT);
  }
}
