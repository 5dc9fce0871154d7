package org.gezinspod.client;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.wire.Call;

/** The SPARQL endpoint of each pod, as the pod's own description names it; asked once. */
final class Endpoints {
  private static final IRI SD_ENDPOINT =
      SimpleValueFactory.getInstance()
          .createIRI("http://www.w3.org/ns/sparql-service-description#endpoint");

  private final Map<URI, URI> known = new ConcurrentHashMap<>();

  /**
   * Where to send a question.
   *
   * @param podOrEndpoint the root of a pod, which ends in a slash; anything else is an endpoint
   * @throws NotAsExpected when the pod names no endpoint
   */
  URI of(URI podOrEndpoint, Messenger messenger) {
    if (!podOrEndpoint.toString().endsWith("/")) {
      return podOrEndpoint;
    }
    URI before = known.get(podOrEndpoint);
    if (before != null) {
      return before;
    }
    URI found = described(podOrEndpoint, messenger);
    known.put(podOrEndpoint, found);
    return found;
  }

  private static URI described(URI pod, Messenger messenger) {
    URI description = pod.resolve(".well-known/solid");
    Model model = GezinspodClient.graph(messenger.send(Call.get(description, Turtle.MEDIA_TYPE)));
    for (Value endpoint : model.filter(null, SD_ENDPOINT, null).objects()) {
      return messenger.trusted(
          "The SPARQL endpoint of the pod's description", pod, endpoint.stringValue());
    }
    throw new NotAsExpected("The pod's description names no SPARQL endpoint (sd:endpoint)");
  }
}
