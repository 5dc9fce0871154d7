package org.gezinspod.http.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param folders how many folders the reader has
   */
  Frame inFolder(
      Language language,
      String title,
      Reader reader,
      FolderPaths paths,
      Optional<String> current,
      int folders,
      String here) {
    Words words = Words.in(language);
    List<Link> menu = new ArrayList<>();
    menu.add(item(paths.people(), words.say("menu.people"), current));
    menu.add(item(paths.looked(), words.say("menu.looked"), current));
    menu.add(item(paths.give(), words.say("menu.give"), current));
    if (folders > 1) {
      menu.add(item(FolderPaths.ROOT, words.say("menu.folders"), current));
    }
    return frame(language, title, reader, menu, here);
  }

  private static Link item(String href, String label, Optional<String> current) {
    return new Link(href, label, current.filter(href::equals).isPresent());
  }

  private Frame frame(
      Language language, String title, Reader reader, List<Link> menu, String here) {
    List<Frame.LanguageLink> languages = new ArrayList<>();
    for (Language each : Language.values()) {
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
