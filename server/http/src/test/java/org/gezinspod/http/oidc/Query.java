package org.gezinspod.http.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes forms. */
final class Query {

  private Query() {}

  /** Names and values in turn. */
  static String of(String... pairs) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      query
          .append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
