package org.gezinspod.http.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.gezinspod.http.web.view.ConsentPage;
import org.gezinspod.http.web.view.Frame;
import org.gezinspod.http.web.view.GivePage;
import org.gezinspod.http.web.view.LookedPage;
import org.gezinspod.http.web.view.NoticePage;
import org.gezinspod.http.web.view.PeoplePage;
import org.gezinspod.http.web.view.QuestionPage;
import org.gezinspod.http.web.view.SignInPage;

/**
 * Prints pages as HTML in UTF-8. Every value is escaped for the place where it stands; a page is
 * printed whole before its first byte is sent.
 */
public final class Pages {

  /** How HTML is announced. */
  public static final String HTML = "text/html; charset=utf-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.gezinspod.http.web.page");

  public byte[] people(Frame frame, PeoplePage page) {
    return print("people.jte", frame, page);
  }

  public byte[] give(Frame frame, GivePage page) {
    return print("give.jte", frame, page);
  }

  public byte[] question(Frame frame, QuestionPage page) {
    return print("question.jte", frame, page);
  }

  public byte[] looked(Frame frame, LookedPage page) {
    return print("looked.jte", frame, page);
  }

  public byte[] notice(Frame frame, NoticePage page) {
    return print("notice.jte", frame, page);
  }

  public byte[] signIn(Frame frame, SignInPage page) {
    return print("signin.jte", frame, page);
  }

  public byte[] consent(Frame frame, ConsentPage page) {
    return print("consent.jte", frame, page);
  }

  private byte[] print(String template, Frame frame, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      engine.render(template, Map.of("frame", frame, "page", page), output);
      output.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
