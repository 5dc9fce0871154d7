package org.gezinspod.client.soh;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses can be the name of a node: absolute, and writable in every RDF syntax. */
final class UsableNames {

  private UsableNames() {}

  static boolean is(String address) {
    try {
      return StorableText.is(address) && new URI(address).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
