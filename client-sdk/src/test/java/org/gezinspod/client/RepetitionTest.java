package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.client.problem.GezinspodException.ServerFailed;
import org.gezinspod.client.problem.GezinspodException.TooLarge;
import org.gezinspod.client.problem.GezinspodException.Unreachable;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent again, and what never is. */
class RepetitionTest {
  private final FakePod pod = new FakePod();
  private final ConcurrentLinkedQueue<Duration> pauses = new ConcurrentLinkedQueue<>();
  private final GezinspodClient client = pod.client(pauses).build();

  @BeforeEach
  void aDocumentStands() {
    pod.put("a", "<#it> a <https://w3id.org/gezinspod/jzv#Actie> .");
  }

  @AfterEach
  void stop() {
    pod.close();
  }

  private static Actie call() {
    return Actie.fresh().withOmschrijving("Bellen").withStatus(StatusActie.UITGEZET);
  }

  @Test
  void readingIsTriedAgainWithAFreshProof() {
    pod.faults.add(FakePod.problem(503, "{}"));
    pod.faults.add(FakePod.problem(502, "{}"));
    pod.faults.add(FakePod.problem(504, "{}"));

    client.readGraph(pod.url("a"));

    assertEquals(4, pod.requests("GET").size());
    assertEquals(3, pauses.size());
    assertEquals(List.of(), pod.complaints, "each try has a proof of its own");
  }

  // Java's own client sends a GET again, proof and all, when a kept connection breaks.
  @Test
  void aConnectionThatBreaksCostsNoToken() {
    client.readGraph(pod.url("a"));
    pod.faults.add(FakePod.hangUp());

    client.readGraph(pod.url("a"));

    assertEquals(1, pod.tokensGiven.get());
  }

  @Test
  void aQuestionIsTriedAgain() {
    pod.faults.add(FakePod.problem(503, "{}"));
    pod.faults.add(
        exchange ->
            FakePod.reply(exchange, 200, "application/sparql-results+json", "{\"boolean\": true}"));

    assertTrue(client.ask(pod.url("sparql"), "ASK {}"));
  }

  @Test
  void aServerThatStaysDownIsGivenUp() {
    for (int i = 0; i < 10; i++) {
      pod.faults.add(FakePod.problem(503, "{\"type\": \"urn:busy\", \"title\": \"Busy\"}"));
    }

    ServerFailed failed = assertThrows(ServerFailed.class, () -> client.readGraph(pod.url("a")));

    assertEquals("urn:busy", failed.problem().type());
    assertEquals(4, pod.requests("GET").size());
  }

  @Test
  void anErrorOfTheServerItselfIsNotRepeated() {
    pod.faults.add(FakePod.problem(500, "{}"));

    assertThrows(ServerFailed.class, () -> client.readGraph(pod.url("a")));

    assertEquals(1, pod.requests("GET").size());
  }

  @Test
  void theServerSaysHowLongToWait() {
    pod.faults.add(retryAfter("7"));
    pod.faults.add(retryAfter("Mon, 02 Mar 2026 09:00:03 GMT"));
    pod.faults.add(retryAfter("Mon, 02 Mar 2026 08:00:00 GMT"));

    client.readGraph(pod.url("a"));

    assertEquals(
        List.of(Duration.ofSeconds(7), Duration.ofSeconds(3), Duration.ZERO), List.copyOf(pauses));
  }

  @Test
  void aServerThatAsksForMuchPatienceGetsNone() {
    pod.faults.add(retryAfter("3600"));

    ServerFailed failed = assertThrows(ServerFailed.class, () -> client.readGraph(pod.url("a")));

    assertEquals(Optional.of(Duration.ofHours(1)), failed.retryAfter());
    assertEquals(List.of(), List.copyOf(pauses));
  }

  @Test
  void pausesGrowAndAreNeverLongerThanTheLimit() {
    GezinspodClient stubborn =
        pod.client(pauses).tries(12, Duration.ofMillis(100), Duration.ofSeconds(1)).build();
    for (int i = 0; i < 11; i++) {
      pod.faults.add(FakePod.problem(503, "{}"));
    }

    stubborn.readGraph(pod.url("a"));

    List<Duration> taken = List.copyOf(pauses);
    assertEquals(11, taken.size());
    for (int i = 0; i < taken.size(); i++) {
      long ceiling = Math.min(100L << i, 1000L);
      assertTrue(taken.get(i).toMillis() <= ceiling, "pause " + i);
    }
  }

  @Test
  void aNewDocumentIsNeverSentTwice() {
    pod.faults.add(FakePod.hangUp());
    pod.faults.add(FakePod.problem(503, "{}"));

    assertThrows(Unreachable.class, () -> client.create(pod.url("acties/"), call()));
    assertThrows(ServerFailed.class, () -> client.create(pod.url("acties/"), call()));

    assertEquals(2, pod.requests("POST").size());
    assertEquals(List.of(), List.copyOf(pauses));
  }

  @Test
  void aPatchWithoutAPreconditionIsNeverSentTwice() {
    pod.faults.add(FakePod.problem(503, "{}"));
    pod.faults.add(FakePod.problem(503, "{}"));
    pod.faults.add(FakePod.problem(204, ""));

    assertThrows(ServerFailed.class, () -> client.patch(pod.url("a"), "", insert(), none()));
    client.patch(pod.url("a"), "\"v1\"", insert(), none());

    assertEquals(3, pod.requests("PATCH").size());
  }

  @Test
  void aDocumentWhoseAnswerWasLostIsRecognised() {
    pod.faults.add(carriedOutThenHungUp());

    Stored<Actie> stored = client.createAt(pod.url("b"), call());

    assertEquals(2, pod.requests("PUT").size());
    assertEquals(stored, client.read(pod.url("b"), Actie.KIND));
  }

  @Test
  void aDocumentOfSomebodyElseIsNotTakenForOnesOwn() {
    pod.faults.add(
        exchange -> {
          pod.put("b", "<#it> a <https://w3id.org/gezinspod/jzv#Actie> .");
          exchange.close();
        });

    assertThrows(PreconditionFailed.class, () -> client.createAt(pod.url("b"), call()));
  }

  @Test
  void aChangeWhoseAnswerWasLostIsNotAppliedTwice() {
    Stored<Actie> stored = client.read(pod.url("a"), Actie.KIND);
    pod.faults.add(carriedOutThenHungUp());

    Stored<Actie> changed =
        client.change(stored, actie -> actie.also(Jzv.opgesteldDoor, Actie.fresh().node()));

    assertEquals(1, changed.value().opgesteldDoor().size());
    assertEquals(changed, client.read(pod.url("a"), Actie.KIND));
  }

  @Test
  void aDeletionWhoseAnswerWasLostSucceeds() {
    Stored<Actie> stored = client.read(pod.url("a"), Actie.KIND);
    pod.faults.add(carriedOutThenHungUp());
    pod.faults.add(FakePod.problem(404, "{}"));

    client.delete(stored);

    assertEquals("", pod.text("a"));
  }

  @Test
  void anAnswerThatStopsHalfwayIsNoAnswer() {
    GezinspodClient hasty =
        pod.client(pauses)
            .timeouts(Duration.ofSeconds(5), Duration.ofMillis(300))
            .tries(1, Duration.ZERO, Duration.ZERO)
            .build();
    hasty.readGraph(pod.url("a"));
    pod.faults.add(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/turtle");
          exchange.sendResponseHeaders(200, 100);
          exchange
              .getResponseBody()
              .write("<#it> a".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          pod.untilClosed();
        });

    assertThrows(Unreachable.class, () -> hasty.readGraph(pod.url("a")));
  }

  @Test
  void anAnswerOverTheLimitIsNotTaken() {
    GezinspodClient small = pod.client(pauses).maxAnswerBytes(1000).build();
    pod.put("big", "# " + "x".repeat(1000));

    assertThrows(TooLarge.class, () -> small.readGraph(pod.url("big")));

    assertEquals(1, pod.requests("GET").size());
  }

  @Test
  void aRedirectIsNotFollowed() {
    pod.faults.add(
        exchange -> {
          exchange.getResponseHeaders().set("Location", pod.base() + "a");
          FakePod.reply(exchange, 307, "text/plain", "");
        });

    assertThrows(ServerFailed.class, () -> client.readGraph(pod.url("b")));

    assertEquals(1, pod.seen.size());
  }

  @Test
  void aLocationThatATokenMayNotTravelToIsRefused() {
    pod.faults.add(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://elsewhere.example/x");
          FakePod.reply(exchange, 201, "text/plain", "");
        });

    assertThrows(NotAsExpected.class, () -> client.create(pod.url("acties/"), call()));
  }

  private FakePod.Fault carriedOutThenHungUp() {
    return exchange -> {
      pod.carryOutSilently(exchange);
      exchange.close();
    };
  }

  private static FakePod.Fault retryAfter(String value) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", value);
      FakePod.reply(exchange, 503, "text/plain", "");
    };
  }

  private static Model insert() {
    Model model = new LinkedHashModel();
    model.add(
        SimpleValueFactory.getInstance().createIRI("urn:a"),
        Jzv.resultaat,
        SimpleValueFactory.getInstance().createLiteral("x"));
    return model;
  }

  private static Model none() {
    return new LinkedHashModel();
  }
}
