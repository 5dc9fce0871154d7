package org.gezinspod.app.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One HTTP request before it is signed.
 *
 * @param signed whether it carries an access token and a DPoP proof of its own
 * @param contentType of the body; empty for none
 */
public record Question(
    String method, URI url, boolean signed, Optional<String> contentType, String body) {

  /** A GET. */
  public static Question get(URI url, boolean signed) {
    return new Question("GET", url, signed, Optional.empty(), "");
  }

  /** A signed request with a body. */
  public static Question with(String method, URI url, String contentType, String body) {
    return new Question(method, url, true, Optional.of(contentType), body);
  }

  /**
   * The request as it goes over the wire.
   *
   * @param access signs it, where it is to be signed
   */
  public byte[] bytes(Access access) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder head = new StringBuilder(1200);
    head.append(method).append(' ').append(url.getRawPath()).append(query);
    head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority()).append("\r\n");
    if (signed) {
      head.append("Authorization: DPoP ").append(access.token()).append("\r\n");
      head.append("DPoP: ").append(access.proof(method, url)).append("\r\n");
    }
    contentType.ifPresent(
        type ->
            head.append("Content-Type: ")
                .append(type)
                .append("\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n"));
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
