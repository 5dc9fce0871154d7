package org.gezinspod.client;

import java.net.URI;

/**
 * What stood at an address when it was read or written, and the tag that says whether it still
 * does.
 *
 * @param url where it stands
 * @param etag the entity tag, quotes included; empty when the server gave none, and then it cannot
 *     be changed safely
 * @param value what it says
 */
public record Stored<T>(URI url, String etag, T value) {
  // The value is a family's; it does not belong in a log.
  @Override
  public String toString() {
    return "Stored[" + etag + "]";
  }
}
