package org.gezinspod.http.oidc;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: keeps its cookies and sends the forms of the page it stands on. */
final class Browser {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

  private final RunningProvider server;
  private final Map<String, String> cookies = new HashMap<>();

  Browser(RunningProvider server) {
    this.server = server;
  }

  HttpResponse<String> open(String url) {
    return remember(server.send(withCookies(server.request(url))));
  }

  /** Sends the form of a page, with its hidden fields and these. */
  HttpResponse<String> submit(HttpResponse<String> page, String... fields) {
    return submit(page, server.base.substring(0, server.base.length() - 1), fields);
  }

  /** The same, from a page of another origin. */
  HttpResponse<String> submit(HttpResponse<String> page, String origin, String[] fields) {
    StringBuilder form = new StringBuilder(Query.of(fields));
    Matcher hidden = HIDDEN.matcher(page.body());
    while (hidden.find()) {
      form.append('&').append(Query.of(hidden.group(1), unescaped(hidden.group(2))));
    }
    Matcher action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no form on " + page.body());
    }
    String url = page.uri().resolve(unescaped(action.group(1))).toString();
    return remember(
        server.send(withCookies(server.post(url, form.toString()).header("Origin", origin))));
  }

  /** Sends a form of its own making, with the cookies. */
  HttpResponse<String> post(String url, String form) {
    return remember(server.send(withCookies(server.post(url, form))));
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    return request;
  }

  private HttpResponse<String> remember(HttpResponse<String> answer) {
    for (String line : answer.headers().allValues("Set-Cookie")) {
      String[] pair = line.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }
}
