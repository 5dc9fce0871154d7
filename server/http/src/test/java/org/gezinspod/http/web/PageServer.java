package org.gezinspod.http.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gezinspod.http.HttpLimits;
import org.gezinspod.http.HttpServer;
import org.gezinspod.http.Routes;

/**
 * The pages behind a real port, with a family that lives in memory, and a browser without scripts.
 */
final class PageServer implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(SampleDesk.NOW, ZoneOffset.UTC);
  static final String WEATHER = "https://weather.example/";

  /** A page of this server that stands for the weather, so that no test leaves the machine. */
  static final String OWN_WEATHER_PATH = "/app/uitgelogd";

  static final String OWN_WEATHER = OWN_WEATHER_PATH;

  final SampleDesk desk;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  PageServer(SampleDesk desk) {
    this(desk, WEATHER);
  }

  PageServer(SampleDesk desk, String weather) {
    this.desk = desk;
    this.server = HttpServer.bind("127.0.0.1", 0, HttpLimits.DEFAULT);
    WebApp app = new WebApp(new SampleVisitors(), webId -> desk, CLOCK, weather);
    server.start(Routes.to(Routes::nothing).under("/app/", Routes.Door.OWN, app).build());
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  HttpResponse<String> post(String path, Map<String, List<String>> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(v -> entry.getKey() + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        path,
        headers);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
    request.uri(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Goes where redirects lead. */
  HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    for (int i = 0; i < 5 && last.statusCode() == 303; i++) {
      last = get(location(last));
    }
    return last;
  }

  /** Signs Alice in and gives the path of her folder. */
  String signIn() {
    String key = formKey(get("/app/inloggen"));
    HttpResponse<String> welcome =
        post(
            "/app/inloggen",
            Map.of(
                "csrf", List.of(key),
                "email", List.of(SampleVisitors.EMAIL),
                "password", List.of(SampleVisitors.PASSWORD)));
    return location(get(location(welcome)));
  }

  static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  static String formKey(HttpResponse<String> page) {
    return first("name=\"csrf\" value=\"([^\"]+)\"", page.body());
  }

  /** The first group of the first match, or an empty text. */
  static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public void close() {
    server.close();
  }
}
