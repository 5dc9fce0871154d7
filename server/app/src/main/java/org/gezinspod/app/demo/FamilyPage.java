package org.gezinspod.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A family member's browser without scripts, on the pages under {@code /app/}: it keeps cookies,
 * sends forms with what they carry, and goes where redirects lead. For one thread.
 */
public final class FamilyPage {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 5;
  private static final Pattern CARRIED =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern VISIT =
      Pattern.compile("<li>\\s*<p class=\"utrecht-paragraph\">(.*?)</p>", Pattern.DOTALL);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  // Java's own store sends a cookie with Max-Age in the form of RFC 2965, which no browser does.
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI base;
  private String folder = "";

  /**
   * @param base of the server, with a closing slash
   */
  public FamilyPage(URI base) {
    this.base = base;
  }

  /** A part of a form: a name and what is chosen or typed. */
  public record Field(String name, String value) {}

  /** What a deed on a page gave. */
  public record Outcome(int status, String location) {}

  /**
   * Signs in and opens the family's folder.
   *
   * @return the status of the first page behind the door
   */
  public int signIn(String email, String password) {
    List<Field> fields = carried(get("/app/inloggen").body(), "/app/inloggen");
    fields.add(new Field("email", email));
    fields.add(new Field("password", password));
    HttpResponse<String> first = follow(post("/app/inloggen", fields));
    folder = first.uri().getPath();
    return folder.startsWith("/app/map/") ? first.statusCode() : 0;
  }

  /**
   * Gives somebody access for a month and answers the question whether that is meant.
   *
   * @param who the person's name as the page shows it
   * @param what codes of the form, such as {@code plan-read}
   * @param why a code of the scheme of purposes
   */
  public Outcome give(String who, List<String> what, String why) {
    String form = get(folder + "geven").body();
    List<Field> fields = carried(form, folder + "geven/controle");
    fields.add(
        new Field(
            "wie", first("<option value=\"([^\"]+)\"[^>]*>[^<]*" + Pattern.quote(who), form)));
    what.forEach(each -> fields.add(new Field("wat", each)));
    fields.add(new Field("tot", "maand"));
    fields.add(new Field("dag", ""));
    fields.add(new Field("waarom", why));
    String question = follow(post(folder + "geven/controle", fields)).body();
    HttpResponse<String> done =
        post(folder + "geven/zeker", carried(question, folder + "geven/zeker"));
    return new Outcome(done.statusCode(), location(done));
  }

  /**
   * Stops an access and answers the question whether that is meant.
   *
   * @param access where {@link #give} led
   */
  public Outcome stop(String access) {
    String path = folder + "stoppen/" + access.substring(access.lastIndexOf('/') + 1);
    HttpResponse<String> done = post(path, carried(get(path).body(), path));
    return new Outcome(done.statusCode(), location(done));
  }

  /** Who looked, line by line, as the page says it. */
  public List<String> whoLooked() {
    List<String> lines = new ArrayList<>();
    Matcher visits = VISIT.matcher(get(folder + "gekeken").body());
    while (visits.find()) {
      lines.add(visits.group(1).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip());
    }
    return lines;
  }

  /** What the form that is sent to this address carries by itself. */
  private static List<Field> carried(String page, String action) {
    List<Field> fields = new ArrayList<>();
    int start = page.indexOf("action=\"" + action + "\"");
    int end = page.indexOf("</form>", Math.max(start, 0));
    if (start >= 0 && end >= 0) {
      Matcher hidden = CARRIED.matcher(page.substring(start, end));
      while (hidden.find()) {
        fields.add(new Field(hidden.group(1), hidden.group(2)));
      }
    }
    return fields;
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  private HttpResponse<String> post(String path, List<Field> fields) {
    String body =
        String.join(
            "&",
            fields.stream().map(field -> field.name() + "=" + encoded(field.value())).toList());
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    for (int i = 0; i < MOST_REDIRECTS && last.statusCode() == 303; i++) {
      last = get(location(last));
    }
    return last;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    List<String> kept = new ArrayList<>();
    cookies.forEach((name, value) -> kept.add(name + "=" + value));
    if (!kept.isEmpty()) {
      request.header("Cookie", String.join("; ", kept));
    }
    try {
      HttpResponse<String> answer =
          client.send(
              request.timeout(PATIENCE).header("Accept-Language", "en").build(),
              HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The story was interrupted", e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String name = pair.substring(0, equals);
    String value = pair.substring(equals + 1);
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
