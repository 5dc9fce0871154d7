package org.gezinspod.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.LDP;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Placement;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.client.wire.Answer;
import org.gezinspod.client.wire.Call;
import org.gezinspod.client.wire.Patience.Outcome;

/**
 * Typed documents over the wire. A write is only repeated under a precondition; when the answer to
 * an earlier try was lost, a refused precondition may be the trace of that very try, and then the
 * document itself tells.
 */
final class Documents {
  /** How often a change is applied anew to what others wrote meanwhile. */
  static final int MAX_REAPPLICATIONS = 4;

  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";

  private final Messenger messenger;

  Documents(Messenger messenger) {
    this.messenger = messenger;
  }

  <T extends Thing<T>> Stored<T> read(URI url, Kind<T> kind) {
    Stored<Model> stored = readGraph(url);
    return new Stored<>(url, stored.etag(), kind.in(stored.value(), document(url)));
  }

  Stored<Model> readGraph(URI url) {
    Answer answer = messenger.send(Call.get(url, Turtle.MEDIA_TYPE));
    return new Stored<>(url, answer.etag().orElse(""), GezinspodClient.graph(answer));
  }

  /** POST: sent once, because a second one would make a second document. */
  <T extends Thing<T>> Stored<T> create(URI container, T thing, Optional<String> slug) {
    Model here = Placement.place(thing, Placement.THIS_DOCUMENT).statements();
    Call call =
        Call.of("POST", container)
            .body(Turtle.MEDIA_TYPE, Turtle.writeRelative(here, Placement.THIS_DOCUMENT));
    Answer answer = messenger.send(slug.map(name -> call.header("Slug", name)).orElse(call));
    URI url = location(container, answer);
    return new Stored<>(url, answer.etag().orElse(""), Placement.place(thing, document(url)));
  }

  <T extends Thing<T>> Stored<T> createAt(URI url, T thing) {
    T placed = Placement.place(thing, document(url));
    return typed(put(url, placed.statements(), IF_NONE_MATCH, "*"), placed);
  }

  Stored<Model> createGraphAt(URI url, Model graph) {
    return put(url, graph, IF_NONE_MATCH, "*");
  }

  <T extends Thing<T>> Stored<T> change(Stored<T> stored, UnaryOperator<T> change) {
    Kind<T> kind = stored.value().kind();
    return changed(
        stored,
        () -> read(stored.url(), kind),
        current -> {
          T placed = Placement.place(change.apply(current.value()), document(current.url()));
          return placed.equals(current.value())
              ? current
              : typed(put(current.url(), placed.statements(), IF_MATCH, current.etag()), placed);
        });
  }

  Stored<Model> changeGraph(Stored<Model> stored, UnaryOperator<Model> change) {
    return changed(
        stored,
        () -> readGraph(stored.url()),
        current -> {
          Model changed = change.apply(new LinkedHashModel(current.value()));
          return Models.isomorphic(changed, current.value())
              ? current
              : put(current.url(), changed, IF_MATCH, current.etag());
        });
  }

  /** Applies a change to what is held, and when that is outdated, to what stands. */
  private static <V> Stored<V> changed(
      Stored<V> held, Supplier<Stored<V>> standing, UnaryOperator<Stored<V>> written) {
    Stored<V> current = held.etag().isEmpty() ? standing.get() : held;
    for (int reapplied = 0; ; reapplied++) {
      demandTag(current);
      try {
        return written.apply(current);
      } catch (PreconditionFailed changedMeanwhile) {
        if (reapplied >= MAX_REAPPLICATIONS) {
          throw changedMeanwhile;
        }
        current = standing.get();
      }
    }
  }

  private Stored<Model> put(URI url, Model graph, String header, String tag) {
    Call call =
        Call.of("PUT", url).body(Turtle.MEDIA_TYPE, Turtle.write(graph)).header(header, tag);
    Outcome outcome = messenger.exchange(call);
    if (outcome.answer().status() == 412 && outcome.maybeCarriedOutBefore()) {
      Stored<Model> standing = readGraph(url);
      // The server may add what it manages itself; all that was written must be there.
      if (Models.isSubset(graph, standing.value())) {
        return standing;
      }
    }
    Answer answer = messenger.accepted(outcome.answer());
    return new Stored<>(url, answer.etag().orElse(""), graph);
  }

  private static <T extends Thing<T>> Stored<T> typed(Stored<Model> stored, T written) {
    T value = written.kind().over(written.node(), stored.value());
    return new Stored<>(stored.url(), stored.etag(), value);
  }

  private URI location(URI container, Answer answer) {
    String location =
        answer
            .header("Location")
            .orElseThrow(() -> new NotAsExpected("The server made it but does not say where"));
    return messenger.trusted("The Location", container, location);
  }

  /** DELETE of exactly the version that is held. */
  void delete(Stored<?> stored) {
    demandTag(stored);
    Outcome outcome =
        messenger.exchange(Call.of("DELETE", stored.url()).header(IF_MATCH, stored.etag()));
    boolean goneBefore = outcome.answer().status() == 404 && outcome.maybeCarriedOutBefore();
    if (!goneBefore) {
      messenger.accepted(outcome.answer());
    }
  }

  /** PATCH; the tag of the new version, empty when the server gives none. */
  String patch(URI url, String etag, Model inserts, Model deletes) {
    Call call = Call.of("PATCH", url).body(N3Patch.MEDIA_TYPE, N3Patch.write(inserts, deletes));
    Outcome outcome = messenger.exchange(etag.isEmpty() ? call : call.header(IF_MATCH, etag));
    if (outcome.answer().status() == 412 && outcome.maybeCarriedOutBefore()) {
      Stored<Model> standing = readGraph(url);
      Model statements = standing.value();
      if (statements.containsAll(inserts) && deletes.stream().noneMatch(statements::contains)) {
        return standing.etag();
      }
    }
    return messenger.accepted(outcome.answer()).etag().orElse("");
  }

  /** PUT of an empty container where nothing stands yet. */
  void createContainer(URI url) {
    Call call =
        Call.of("PUT", url)
            .body(Turtle.MEDIA_TYPE, new byte[0])
            .header("Link", "<" + LDP.BASIC_CONTAINER + ">; rel=\"type\"")
            .header(IF_NONE_MATCH, "*");
    Outcome outcome = messenger.exchange(call);
    boolean madeBefore = outcome.answer().status() == 412 && outcome.maybeCarriedOutBefore();
    if (!madeBefore) {
      messenger.accepted(outcome.answer());
    }
  }

  List<Member> list(URI container) {
    Model listing = GezinspodClient.graph(messenger.send(Call.get(container, Turtle.MEDIA_TYPE)));
    return listing.filter(null, LDP.CONTAINS, null).objects().stream()
        .filter(IRI.class::isInstance)
        .map(member -> Member.of((IRI) member, listing))
        .toList();
  }

  private static void demandTag(Stored<?> stored) {
    // RFC 9110 §13.1.1: If-Match compares strongly, and a weak tag never matches.
    if (stored.etag().isEmpty() || stored.etag().startsWith("W/")) {
      throw new NotAsExpected("The server gave no strong ETag: this cannot be changed safely");
    }
  }

  static String document(URI url) {
    String text = url.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? text : text.substring(0, fragment);
  }
}
