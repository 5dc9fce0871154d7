package org.gezinspod.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;
import org.gezinspod.client.problem.GezinspodException.Unreachable;
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
  private final Documents documents;
  private final Endpoints endpoints;

  GezinspodClient(Messenger messenger) {
    this(messenger, new Endpoints());
  }

  private GezinspodClient(Messenger messenger, Endpoints endpoints) {
    this.messenger = messenger;
    this.documents = new Documents(messenger);
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
   * @param purpose a concept of the scheme {@code doel}
   */
  public GezinspodClient forPurpose(Code<Verwerkingsdoel> purpose) {
    String iri = ClientBuilder.ascii(purpose.iri().stringValue());
    return new GezinspodClient(messenger.forPurpose(iri), endpoints);
  }

  /**
   * A typed document.
   *
   * @param kind what it describes, such as {@code Actie.KIND}
   * @throws NotAsExpected when it describes no such thing
   */
  public <T extends Thing<T>> Stored<T> read(URI url, Kind<T> kind) {
    return documents.read(url, kind);
  }

  /**
   * Makes a document in a container; the server names it. It is sent once, never again: when {@link
   * Unreachable} tells that no answer came, look in the container before trying anew, or use {@link
   * #createAt}.
   *
   * @throws ShapeViolated when the pod's shapes refuse it; nothing was stored
   */
  public <T extends Thing<T>> Stored<T> create(URI container, T thing) {
    return documents.create(container, thing, Optional.empty());
  }

  /**
   * The same, with a wish for the name.
   *
   * @param slug part of the name; never something about a person, for addresses are seen by many
   */
  public <T extends Thing<T>> Stored<T> create(URI container, T thing, String slug) {
    return documents.create(container, thing, Optional.of(ClientBuilder.ascii(slug)));
  }

  /** A fresh address in a container for {@link #createAt}: random, so that it tells nothing. */
  public static URI newAddressIn(URI container) {
    return container(container).resolve(UUID.randomUUID().toString());
  }

  /**
   * Makes a document at an address that the caller chose, where nothing stands yet. Safe to repeat,
   * and repeated when no answer comes.
   *
   * @throws PreconditionFailed when something else stands there
   */
  public <T extends Thing<T>> Stored<T> createAt(URI url, T thing) {
    return documents.createAt(url, thing);
  }

  /**
   * Changes a document. When somebody else changed it meanwhile, the change is applied again to
   * what they wrote, a few times; so it must be a function of its argument alone.
   *
   * @param change gives the new value; the same value means that nothing is to be done
   * @throws PreconditionFailed when others were faster each time
   */
  public <T extends Thing<T>> Stored<T> change(Stored<T> stored, UnaryOperator<T> change) {
    return documents.change(stored, change);
  }

  /**
   * Deletes a document in exactly the version that was read.
   *
   * @throws PreconditionFailed when it changed since
   */
  public void delete(Stored<?> stored) {
    documents.delete(stored);
  }

  /**
   * Adds statements to a document and removes others, all or nothing.
   *
   * @param etag the version to patch; empty for any, and then it is sent once only
   * @param inserts without blank nodes
   * @param deletes without blank nodes; each must be there
   * @return the tag of the new version; empty when the server gives none
   */
  public String patch(URI url, String etag, Model inserts, Model deletes) {
    return documents.patch(url, etag, inserts, deletes);
  }

  /** Makes an empty container at an address that ends in a slash. */
  public void createContainer(URI url) {
    documents.createContainer(container(url));
  }

  /** What a container holds, as far as the caller may know. */
  public List<Member> list(URI container) {
    return documents.list(container(container));
  }

  private static URI container(URI url) {
    if (!url.toString().endsWith("/")) {
      throw new IllegalArgumentException("The address of a container ends in a slash");
    }
    return url;
  }

  /** The graph of a document, as it stands. */
  public Stored<Model> readGraph(URI url) {
    return documents.readGraph(url);
  }

  /** {@link #createAt} for a graph without a Java type, such as a part of a ministry's document. */
  public Stored<Model> createGraphAt(URI url, Model graph) {
    return documents.createGraphAt(url, graph);
  }

  /** {@link #change} for a graph without a Java type; the function gets a copy of its own. */
  public Stored<Model> changeGraph(Stored<Model> stored, UnaryOperator<Model> change) {
    return documents.changeGraph(stored, change);
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
