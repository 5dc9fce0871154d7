package org.gezinspod.harness;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a server answered.
 *
 * @param body completely received
 */
public record Reply(int status, HttpHeaders headers, byte[] body) {

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** One header; empty text where it is absent. */
  public String header(String name) {
    return String.join(", ", headers.allValues(name));
  }

  /** The links with a relation (RFC 8288), in order. */
  public List<String> links(String relation) {
    return headers.allValues("Link").stream()
        .filter(link -> link.endsWith("; rel=\"" + relation + "\""))
        .map(link -> link.substring(1, link.indexOf('>')))
        .toList();
  }

  @Override
  public String toString() {
    return status + " " + headers.map() + "\n" + text();
  }
}
