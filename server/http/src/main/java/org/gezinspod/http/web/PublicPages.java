package org.gezinspod.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.web.view.Errors;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.Link;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.SignInPage;
import org.gezinspod.http.web.words.Language;
import org.gezinspod.http.web.words.Words;

/** The pages before and after the folder: sign in, sign out, choose a language, leave quickly. */
final class PublicPages {

  /** How long a browser keeps a chosen language, in seconds: one year. */
  private static final int LANGUAGE_SECONDS = 31_536_000;

  private static final int LONGEST_EMAIL = 254;

  private final Visitors visitors;
  private final AssetFiles assets;
  private final Pages pages;
  private final Frames frames;
  private final String weather;

  PublicPages(Visitors visitors, AssetFiles assets, Pages pages, Frames frames, String weather) {
    this.visitors = visitors;
    this.assets = assets;
    this.pages = pages;
    this.frames = frames;
    this.weather = weather;
  }

  /** Answers what needs no visitor; false when it is something else. */
  boolean withoutVisitor(Exchange exchange, Language language, String path) {
    String local = FolderPaths.ROOT + path;
    boolean get = exchange.method().equals("GET") || exchange.method().equals("HEAD");
    if (!get || !local.startsWith(FolderPaths.ASSETS)) {
      return false;
    }
    Optional<AssetFiles.Asset> asset = assets.named(local.substring(FolderPaths.ASSETS.length()));
    asset.ifPresent(file -> send(exchange, file));
    return asset.isPresent();
  }

  private static void send(Exchange exchange, AssetFiles.Asset file) {
    exchange
        .set("Cache-Control", "public, max-age=31536000, immutable")
        .set("Content-Security-Policy", "default-src 'none'")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .send(200, file.mediaType(), file.bytes());
  }

  /** Answers a public page; false when the path is none. */
  boolean answer(Visit visit) {
    String path = FolderPaths.ROOT + visit.path();
    switch (path) {
      case FolderPaths.SIGN_IN -> signIn(visit);
      case FolderPaths.SIGN_OUT -> signOut(visit);
      case FolderPaths.SIGNED_OUT -> signedOut(visit);
      case FolderPaths.EXIT -> leave(visit);
      default -> {
        return path.startsWith(FolderPaths.LANGUAGE) && language(visit, path);
      }
    }
    return true;
  }

  private void signIn(Visit visit) {
    if (visit.isPost()) {
      tryToSignIn(visit);
    } else if (visit.visitor() instanceof Visitor.SignedIn) {
      visit.seeOther(FolderPaths.ROOT);
    } else {
      showSignIn(visit, 200, "", Errors.NONE);
    }
  }

  private void tryToSignIn(Visit visit) {
    Form form;
    try {
      form = visit.form();
    } catch (HttpProblem problem) {
      // A sign-in page that stood open for long is no dead end: the same page again, and why.
      if (problem.type() != WebProblems.FORM_EXPIRED) {
        throw problem;
      }
      showSignIn(visit, 403, "", Errors.at("email", visit.words().say("signin.error.expired")));
      return;
    }
    String email = form.first("email").orElse("").strip();
    String password = form.first("password").orElse("");
    Errors missing = missing(visit.words(), email, password);
    if (!missing.isEmpty()) {
      showSignIn(visit, 422, shortened(email), missing);
      return;
    }
    switch (visitors.signIn(visit.exchange(), email, password)) {
      case WELCOME -> visit.seeOther(FolderPaths.ROOT);
      case WRONG ->
          showSignIn(
              visit,
              422,
              shortened(email),
              Errors.at("email", visit.words().say("signin.error.wrong")));
      case TOO_MANY ->
          showSignIn(
              visit,
              429,
              shortened(email),
              Errors.at("email", visit.words().say("signin.error.toomany")));
    }
  }

  private static String shortened(String email) {
    return email.length() > LONGEST_EMAIL ? "" : email;
  }

  private static Errors missing(Words words, String email, String password) {
    List<Errors.FieldError> errors = new ArrayList<>();
    if (email.isEmpty()) {
      errors.add(new Errors.FieldError("email", words.say("signin.error.email")));
    }
    if (password.isEmpty()) {
      errors.add(new Errors.FieldError("password", words.say("signin.error.password")));
    }
    return new Errors(errors);
  }

  private void showSignIn(Visit visit, int status, String email, Errors errors) {
    Words words = visit.words();
    SignInPage page =
        new SignInPage(
            errors, List.of(words.phrase("signin.intro")), email, FolderPaths.SIGN_IN, List.of());
    Frame frame =
        frames.bare(
            visit.language(),
            words.say("signin.title"),
            visit.visitor().reader(),
            FolderPaths.SIGN_IN);
    Print.send(visit, status, pages.signIn(frame, page));
  }

  private void signOut(Visit visit) {
    if (visit.isPost()) {
      visit.form();
      visitors.signOut(visit.exchange());
      visit.seeOther(FolderPaths.SIGNED_OUT);
    } else {
      visit.seeOther(FolderPaths.ROOT);
    }
  }

  private void signedOut(Visit visit) {
    Words words = visit.words();
    String title = words.say("signedout.title");
    NoticePage page =
        NoticePage.of(
            title,
            NoticePage.Tone.DONE,
            words.phrase("signedout.text"),
            Link.to(FolderPaths.SIGN_IN, words.say("signedout.again")));
    Frame frame =
        frames.bare(visit.language(), title, visit.visitor().reader(), FolderPaths.SIGNED_OUT);
    Print.send(visit, 200, pages.notice(frame, page));
  }

  /**
   * Ends the session and leads away. A plain link, because it must work at once, without a script,
   * and from a page whose form key has expired; another site cannot use it to sign somebody out.
   */
  private void leave(Visit visit) {
    if (!visit.fromAnotherSite()) {
      visitors.signOut(visit.exchange());
      visit.exchange().set("Clear-Site-Data", "\"cache\", \"storage\"");
    }
    visit.seeOther(weather);
  }

  private static boolean language(Visit visit, String path) {
    Optional<Language> chosen = Language.ofTag(path.substring(FolderPaths.LANGUAGE.length()));
    if (chosen.isEmpty() || visit.isPost()) {
      return false;
    }
    visit
        .exchange()
        .add(
            "Set-Cookie",
            WebApp.LANGUAGE_COOKIE
                + "="
                + chosen.get().tag()
                + "; Path=/; Max-Age="
                + LANGUAGE_SECONDS
                + "; HttpOnly; SameSite=Lax");
    visit.seeOther(back(visit));
    return true;
  }

  /** Where the choice of language returns: a page of this server, whatever the link says. */
  private static String back(Visit visit) {
    String wanted = visit.exchange().parameters().first("terug").orElse(FolderPaths.ROOT);
    boolean ours = wanted.startsWith(FolderPaths.ROOT) || wanted.startsWith("/.oidc/");
    boolean plain = wanted.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
    return ours && plain ? wanted : FolderPaths.ROOT;
  }

  /** What a public page answers to a path that is none. */
  static HttpProblem nothing() {
    return new HttpProblem(HttpProblems.NOT_FOUND, "There is no such page.");
  }
}
