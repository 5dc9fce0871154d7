package org.gezinspod.app.bench;

import java.net.URI;
import java.util.Optional;

/**
 * A server that is measured.
 *
 * @param name as the figures call it
 * @param base its base URL, with a closing slash
 * @param pod the URL of the pod that may be filled, with a closing slash
 * @param clientId signs in with client credentials as the owner of the pod
 * @param pid of its process on this machine, by which its processor time is known
 */
public record Target(
    String name, URI base, URI pod, String clientId, String clientSecret, Optional<Long> pid) {
  public Target {
    if (!base.toString().endsWith("/") || !pod.toString().endsWith("/")) {
      throw new IllegalArgumentException("the URLs of a server and a pod end in a slash");
    }
  }
}
