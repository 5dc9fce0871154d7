package org.gezinspod.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.query.Results;
import org.gezinspod.client.wire.Answer;
import org.gezinspod.client.wire.Call;

/**
 * A program that is signed in to gezinspod in the name of a professional, and reads, writes and
 * questions the pods to which it has been given access.
 *
 * <p>Safe for many threads; make one and keep it. Every method blocks until the answer is complete
 * and throws a {@link GezinspodException} when the deed did not succeed. Reading, questions and
 * writing under a precondition are tried again when that may help; nothing else is.
 */
public final class GezinspodClient {
  private final Messenger messenger;
  private final Endpoints endpoints;

  GezinspodClient(Messenger messenger) {
    this(messenger, new Endpoints());
  }

  private GezinspodClient(Messenger messenger, Endpoints endpoints) {
    this.messenger = messenger;
    this.endpoints = endpoints;
  }

  /**
   * Begins a client.
   *
   * @param baseUrl where gezinspod stands, which is also the issuer of the sign-in
   */
  public static ClientBuilder at(String baseUrl) {
    return new ClientBuilder(URI.create(baseUrl));
  }

  /**
   * The same client, same sign-in, that acts for another purpose of use.
   *
   * @param purpose the IRI or the notation of a concept of the scheme {@code doel}
   */
  public GezinspodClient forPurpose(String purpose) {
    return new GezinspodClient(messenger.forPurpose(ClientBuilder.ascii(purpose)), endpoints);
  }

  /** The graph of a document, as it stands. */
  public Stored<Model> readGraph(URI url) {
    Answer answer = messenger.send(Call.get(url, Turtle.MEDIA_TYPE));
    return new Stored<>(url, answer.etag().orElse(""), graph(answer));
  }

  /**
   * Sends any request, signed in, and gives the complete answer. For media types and headers that
   * this client has no method for.
   *
   * @throws GezinspodException when the answer is not a success
   */
  public Answer raw(Call call) {
    return messenger.send(call);
  }

  /**
   * The solutions of a SELECT query.
   *
   * @param podOrEndpoint the root of a pod, which ends in a slash, or a SPARQL endpoint
   */
  public Results select(URI podOrEndpoint, String sparql) {
    return Results.read(answer(podOrEndpoint, sparql, Results.MEDIA_TYPE).body());
  }

  /** The answer to an ASK query; {@link #select} tells about the address. */
  public boolean ask(URI podOrEndpoint, String sparql) {
    return Results.readTruth(answer(podOrEndpoint, sparql, Results.MEDIA_TYPE).body());
  }

  /** The graph of a CONSTRUCT or DESCRIBE query; {@link #select} tells about the address. */
  public Model construct(URI podOrEndpoint, String sparql) {
    return graph(answer(podOrEndpoint, sparql, Turtle.MEDIA_TYPE));
  }

  private Answer answer(URI podOrEndpoint, String sparql, String accept) {
    URI endpoint = endpoints.of(podOrEndpoint, messenger);
    // By POST: a query in a URL would end up in logs on the way (SPARQL 1.1 Protocol §2.1.3).
    Call call =
        Call.of("POST", endpoint)
            .header("Accept", accept)
            .body("application/sparql-query", sparql.getBytes(StandardCharsets.UTF_8))
            .asReading();
    return messenger.send(call);
  }

  static Model graph(Answer answer) {
    if (!answer.mediaType().equals(Turtle.MEDIA_TYPE)) {
      throw new NotAsExpected("The answer is not Turtle, though only that was asked for");
    }
    return Turtle.read(answer.body(), answer.url().toString());
  }

  @Override
  public String toString() {
    return "GezinspodClient";
  }
}
